// Built from src/ by `make panel`; do not edit.
var pe=(e,t,n)=>Math.max(t,Math.min(n,e)),Q=(e,...t)=>t.some(n=>e.has(n));function ft(){let e=new Map,t=[],n={turn:84,summary:92,line:28,draft:96},o=new Float64Array(1),i=!0;function a(g){t=g,i=!0}function u(g,f){return Math.abs((e.get(
g)??-1)-f)<.5?!1:(e.set(g,f),i=!0,!0)}function l(){e.clear(),i=!0}let h=g=>v()[pe(g,0,t.length)];function p(g){v();let f=0,x=t.length-1;for(;f<x;){let w=f+x+1>>
1;o[w]<=g?f=w:x=w-1}return Math.max(0,f)}function v(){if(!i)return o;o.length!==t.length+1&&(o=new Float64Array(t.length+1));let g=0;return t.forEach(({key:f,kind:x},w)=>{
o[w]=g,g+=e.get(f)??n[x]}),o[t.length]=g,i=!1,o}return{estimates:n,use:a,measure:u,reset:l,top:h,at:p,get rows(){return t},get total(){return h(t.length)}}}var Ae=e=>`${e}, so this turn is not sent. Turn it on to send it.`,bn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Red\
o",what:"Redo: {what}"},search:{turns:"Search the turns",none:"No turn holds that.",found:{one:"1 turn",other:"{n} turns"},cut:"first {shown} of {n} turns"},close:"\
Close",more:"More",cancel:"Cancel",save:"Save",stop:{"":"Stop",what:"Stop the reply of #{n}. What has come is kept."},edit:{"":"Edit",question:"Edit question",reply:"\
Edit reply",of:"Edit {what}"},copy:{"":"Copy",failed:"This page may not copy. Select the text and copy it."},copied:"Copied.",thread:{"":"Thread",option:"{name}\
 ({n})"},strategy:{"":"Strategy",full:"Full",window:"Window",summary:"Summary",hierarchical:"Hierarchical",entity:"Entities",topics:"Topics",retrieval:"Retrieva\
l",adaptive:"Adaptive"},budget:{"":"Token budget",hint:"Empty: the model's own budget"},option:{window:{turns:"last {input} turns"},summary:{keep:"newest {input\
} verbatim"},hierarchical:{keep:"newest {input} verbatim",fanout:"groups of {input}"},entity:{keep:"newest {input} verbatim"},retrieval:{recent:"newest {input} \
and what fits"}},meter:{"":"Next request",of:"{used} of {budget} tokens",nolimit:"{used} tokens, no limit",change:"{words}: change the token budget",nearly:{"":"\
{percent} %",tip:"{percent} % of the token budget is taken."},over:"over the budget",label:"of {input} tokens",brief:"of {input}"},layer:{instructions:"instruct\
ions",notes:"notes",turns:"turns",excerpts:"excerpts",input:"your text",framing:"framing"},turns:{"":"Turns",in:{one:"{in} of 1 turn in",other:"{in} of {n} turn\
s in"},maybe:"{n} more depend on your question",n:{one:"1 turn",other:"{n} turns"}},strip:{"":"Turns by tokens, oldest first. Filled: in the next request. Hollo\
w: out.",block:"#{a}: {state}, {tokens} tokens",blocks:"#{a}–#{b}: {in} of {n} in, {tokens} tokens",copy:"Copy strip as SVG"},tab:{memory:"Memory",next:"Next \
request",sent:"Sent"},tabs:"Views",line:"the model sees below",in:"in",out:"out",maybe:"maybe",why:{sent:"",pinned:"pinned",summary:"as {detail}",found:"found",
facts:"as facts",entity:"entity {detail}",window:"window {detail}",room:"no room",off:"turned off",replaced:"replaced",stopped:"stopped",failed:"failed",refused:"\
refused",filtered:"filtered",incomplete:"cut off",question:"depends on your question",topic:"another topic",unfound:"not found",later:"comes later"},tip:{sent:"\
The next request carries this turn as it stands.",pinned:"Pinned: the next request always carries this turn.",summary:"The next request carries summary {detail}\
 in its place.",found:"Found: it has to do with your question, so the next request carries it.",window:"The window holds the last {detail} turns. This one is ol\
der, so the model does not see it.",room:"The token budget is full with newer turns, so the model does not see this one.",off:"Turned off by you: kept here, nev\
er sent.",replaced:"The cell ran again. Its newer turn is sent instead.",stopped:Ae("The reply was stopped"),failed:Ae("There was no reply"),refused:Ae("The mod\
el declined to answer"),filtered:Ae("The endpoint's filter cut the reply"),incomplete:Ae("The reply broke off"),question:"It is sent if it has to do with what y\
ou ask. Try a question to see."},tokens:{"":"{n} tokens",title:"Tokens of this turn"},flag:{edited:"edited",earlier:"an earlier turn changed",truncated:"reply c\
ut at its length limit",tools:{one:"1 tool call",other:"{n} tool calls"},images:{one:"1 image",other:"{n} images"}},cell:{edited:"cell edited, not re-run",gone:"\
its cell was deleted"},writing:"writing",loading:"…",empty:{"":"Nothing remembered yet. Run a %%chat cell.",text:"(no text)",example:"Insert example"},cut:"Th\
e rest is not shown here.",role:{user:"You",assistant:"Model",tool:"Tool",system:"Instructions",plan:"Plan",notes:"Notes",reasoning:"Reasoning"},pin:"Pin",unpin:"\
Unpin",off:"Turn off",on:"Turn on",remove:"Remove",summarise:{"":"Summarise",older:"Summarise older",before:"Summarise older than #{n}"},goto:"Go to cell",unfold:"\
Show all",fold:"Show less",turn:{actions:"More for #{n}"},summary:{actions:"More for {id}",covers:"summary of {turns}",show:"Show originals",hide:"Send the summ\
ary again",by:"by {by}",stale:"Out of date: a turn it covers changed.",remake:"Summarise again",lost:{one:"1 fact lost: ",other:"{n} facts lost: "},invented:"No\
t in its turns: ",open:"Unfold its turns",shut:"Fold its turns",expanded:"originals are sent"},selected:{one:"1 selected",other:"{n} selected"},unselect:"Select\
 none",clear:"Clear",erase:{"":"Erase…",title:"Erase this memory?",now:"Erase",text:"All turns, summaries and notes of this thread are gone for good. This can\
not be undone."},keys:"Keys",key:{move:"Go to another turn",fold:"Show all of it, or less",select:"Select it or not",range:"Select up to there",all:"Select all \
turns",none:"Select none",pin:"Pin or unpin",off:"Turn off or on",edit:"Edit the question",remove:"Remove",save:"Save what is edited",list:"This list"},check:"C\
heck memory",new:{below:"New turn below"},standing:{system:"Instructions",plan:"Plan",none:"none",entities:"Entities",edit:"Edit {what}",add:"Add a plan"},entity:{
delete:"Delete this fact",edit:"Correct this fact",replaced:"replaced"},findings:{"":"Findings",more:{one:"1 more",other:"{n} more"},less:"less"},try:{"":"Try a\
 question",hint:"Nothing is sent."},next:{empty:"Nothing would be sent yet."},messages:{earlier:"{n} earlier messages"},json:"Copy JSON",sent:{none:"Nothing was\
 sent yet.",request:"Request {n}",turn:"for #{n}",unsaved:"not saved",back:"All requests",tokens:"Tokens per request",budget:"budget",point:"Request {n}: {token\
s} tokens"},diff:{"":"Since the request before:",added:"added {what}",removed:"left out {what}",changed:"changed {what}",same:"the same"},absent:{"":"This kerne\
l has no session memory.",load:"Load it"},restarted:"Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",remember:"Rememb\
er this page again",reopened:"Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Asking th\
e kernel…",unreadable:"The kernel's answer cannot be read. Reload the page.",mismatch:"This panel and the kernel's extension differ in version. Reload the pag\
e.",busy:"Cell running. Changes apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here is the new version.",work:{summarise:"Summarising",
of:"{what}: {done} of {of}",cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {what}.",pin:"Pinned {what}: always in.",unpin:"Unpinned {what}.",exclude:"\
Turned off {what}.",include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo brings it back.",erase:"Erased.",summarise:"Summarised.",undo:"Undone.",redo:"\
Done again.",remedy:"Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"unpin {target}",exclude:"turn off {target}",include:"turn on {target}",edit:"\
edit {target}",summarise:"summarise {target}",summarize:"summarise {target}",expand:"show originals of {target}",collapse:"send {target} again",remake:"summaris\
e {target} again",clear:"clear",remove:"remove {target}",add:"add {target}",replace:"replace {target}",system:"instructions",plan:"plan",entity:"correct {target\
}",strategy:"use {target}",budget:"budget {target}"}},ht=(e,t="")=>Object.entries(e).flatMap(([n,o])=>{let i=n?t+n:t.slice(0,-1);return typeof o=="string"?[[i,o]]:
ht(o,`${i}.`)}),pt=Object.fromEntries(ht(bn)),Je=pt;function gt(e){Je={...pt,...e}}function s(e,t={}){return(Je[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,
(o,i)=>{let a=t[i];return a===void 0?o:typeof a=="number"?ie(a):a}).trimEnd()}var Me=e=>e in Je,re=(e,t,n={})=>s(`${e}.${t===1?"one":"other"}`,{n:t,...n}),vn=new Intl.
NumberFormat("en-US"),ie=e=>vn.format(e);function He(e){let t=[];for(let n=0;n<e.length;n++){let o=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(o===n?`#${e[n]}`:
`#${e[o]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:t.join(", ")}var j=e=>typeof e=="string",E=e=>Number.isSafeInteger(e)&&e>=0,ce=e=>typeof e=="boolean",C=e=>t=>Array.isArray(t)&&t.every(e),ye=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(E),Xe=e=>t=>t===null||e(t),le=e=>t=>t==null||e(t),Ie=(...e)=>t=>e.includes(t),D=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.
every(([o,i])=>i(n[o]))};var Fe=1,xn=D({name:j,value:E,least:E,most:E}),kn=D({name:j,options:C(xn)}),jn=D({name:j,turns:E}),et=D({action:j,target:j}),yt=D({model:j,strategy:j,strategies:C(
kn),threads:C(jn),sent:E,undo:le(et),redo:le(et)}),$n=D({name:j,tokens:E}),Qe=D({used:E,budget:Xe(E),exact:ce,layers:C($n),problem:j}),De=D({text:j,version:E,tokens:E,
more:ce}),Pe=D({state:Ie("in","out","maybe"),why:j,detail:j}),Ze=D({number:E,version:E,question:j,reply:j,outcome:j,more:ce,flags:C(j),cell:j,model:j,tools:E,images:E}),
wt=D({id:j,version:E,text:j,covers:C(ye(2)),tokens:E,place:Pe,level:E,more:ce,by:j,lost:C(j),missing:E,stale:ce,pinned:ce,edited:ce,expanded:ce,invented:C(j)}),
Mn=D({text:j,turns:C(E),replaced:ce}),bt=D({id:j,name:j,facts:C(Mn)}),vt=D({id:j,text:j,turns:C(E),remedies:C(et)}),Sn=D({number:E,question:j,text:j,at:E}),xt=D(
{id:j,action:j,done:E,of:E}),Tn=D({at:E,remove:E,numbers:C(ye(2)),tokens:C(E),places:C(ye(2))}),kt=D({target:j,version:E,text:j}),En=D({id:j,role:j,version:E,tokens:E,
html:j,name:j,more:ce}),qn=D({role:j,layer:j,tokens:E,text:j,source:j,more:ce}),An=D({added:C(j),removed:C(j),changed:C(j)}),On=D({number:E,turn:E,tokens:E,budget:Xe(
E),exact:ce,text:j,model:j}),tt={state:D({thread:j,revision:E,protocol:E,era:E,head:yt,meter:Qe,system:De,plan:De,places:C(Pe),order:C(ye(2)),tokens:C(E),marks:C(
ye(2)),cards:C(Ze),summaries:C(wt),entities:C(bt),findings:C(vt),draft:le(Sn),work:xt}),update:D({thread:j,revision:E,base:E,total:E,head:le(yt),meter:le(Qe),system:le(
De),plan:le(De),places:le(C(Pe)),splices:C(Tn),marks:C(ye(3)),counts:C(ye(2)),cards:C(Ze),outdated:C(ye(2)),summaries:le(C(wt)),entities:le(C(bt)),findings:le(C(
vt)),work:le(xt)}),draft:D({thread:j,revision:E,number:E,at:E,text:j,question:j,ended:ce}),status:D({thread:j,revision:E,state:Ie("connecting","idle","busy","re\
started","absent","gone","reopened")}),done:D({thread:j,revision:E,re:j,note:j}),refused:D({thread:j,revision:E,re:j,kind:Ie("stale","busy","unknown","unfit","m\
alformed","failed","cancelled"),text:j,fresh:le(kt)}),page:D({thread:j,revision:E,re:j,cards:C(Ze)}),reading:D({thread:j,revision:E,re:j,messages:C(En)}),source:D(
{thread:j,revision:E,re:j,source:kt}),found:D({thread:j,revision:E,re:j,numbers:C(E),total:E}),context:D({thread:j,revision:E,re:j,request:E,question:j,meter:Qe,
start:E,total:E,messages:C(qn),difference:le(An),places:C(Pe),marks:C(ye(2))}),receipts:D({thread:j,revision:E,re:j,rows:C(On)}),json:D({thread:j,revision:E,re:j,
text:j}),output:D({thread:j,revision:E,re:j,plain:j,html:j,characters:E,private:ce,outcome:j})};var jt=e=>Object.hasOwn(tt,e?.type??"")&&tt[e.type](e)?e:null;var xe=class extends Error{constructor(t,n,o){super(n),this.kind=t,this.fresh=o}};function $t(e,t,n=1){let o=n,i=new Map;function a(g,f,{thread:x,revision:w}){let c=`\
r${o++}`;return new Promise((d,y)=>{i.set(c,{type:g,resolve:d,reject:y});try{e.send({type:g,id:c,thread:x,revision:w,...f})}catch{i.delete(c),y(new xe("lost",""))}})}
function u(g){let f=jt(g);if(!f)return l(g?.re);t(f);let x="re"in f?f.re:f.type==="state"?h():void 0,w=x===void 0?void 0:i.get(x);!w||x===void 0||(i.delete(x),f.
type==="refused"?w.reject(new xe(f.kind,f.text,f.fresh)):w.resolve(f))}function l(g){let f=typeof g=="string"?i.get(g):void 0;!f||typeof g!="string"||(i.delete(
g),f.reject(new xe("malformed",s("unreadable"))))}function h(){for(let[g,{type:f}]of i)if(f==="hello")return g}function p(){let g=[...i.values()];i.clear();for(let{
reject:f}of g)f(new xe("lost",""))}function v(){e.off("msg:custom",u),p()}return e.on("msg:custom",u),{ask:a,abandon:p,close:v,waiting:i}}var Mt={text:"",version:0,tokens:0,more:!1},Nn={state:"out",why:"",detail:""},Cn=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],Rn=1500,St=4e3;function we(e,t){let n=[];for(let[o,i]of e)for(let a=0;a<i;a++)n.push(o+t*a);return n}var de=(...e)=>new Set(e),Tt=()=>({thread:"",era:0,revision:0,
head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:Mt,plan:Mt,places:[],order:[],tokens:[],
marks:[],cards:new Map,summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function Et(){let e=null,t={...Tt(),phase:"\
connecting",busy:!1,get newest(){return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let c={in:0,maybe:0,out:0};for(let d=0;d<t.order.
length;d++)c[i(d).state]++;return c}};function n(){Object.assign(t,Tt()),e=null}function o(c){return e??=new Map(t.order.map((d,y)=>[d,y])),e.get(c)??-1}function i(c){
let{places:d,marks:y}=t.tried??t;return d[y[c]]??Nn}let a=c=>c.type==="state"||c.type==="status"||c.thread===t.thread;function u(c){return c.type==="state"?l(c):
c.type==="status"?w(c.state):t.phase!=="live"||!a(c)?de():c.type==="update"?p(c):c.type==="draft"?g(c):c.type==="page"?f(c.cards):c.type==="context"&&c.request===
0&&c.revision===t.revision?x(c):de()}function l(c){if(n(),c.protocol!==Fe)return t.phase="mismatch",de("phase");let{thread:d,era:y,revision:k,tokens:S}=c;return Object.
assign(t,{thread:d,era:y,revision:k,tokens:S}),h(c),t.phase="live",t.order=we(c.order,1),t.marks=we(c.marks,0),t.draft=c.draft??null,f(c.cards),de("phase","all")}
function h(c){let d=Cn.filter(y=>c[y]!==void 0&&c[y]!==null);for(let y of d)Object.assign(t,{[y]:c[y]});return d}function p(c){let d=new Set;if(c.base!==t.revision)
return c.revision<=t.revision?d:d.add("gap");t.revision=c.revision;for(let y of h(c))d.add(y);if(v(c)&&d.add("turns"),t.order.length!==c.total)return d.add("gap");
for(let y of we(c.outdated,1))t.cards.delete(y)&&d.add("cards");if(c.cards.length)for(let y of f(c.cards))d.add(y);return t.draft&&c.cards.some(y=>y.number===t.
draft?.number)&&(t.draft=null,d.add("turns")),t.tried&&Q(d,"turns","places","meter")&&(t.tried=null,d.add("turns").add("tried")),d}function v(c){for(let{at:d,remove:y,
numbers:k,tokens:S,places:$}of c.splices){for(let z of t.order.slice(d,d+y))t.cards.delete(z);let N=(z,R)=>[...z.slice(0,d),...R,...z.slice(d+y)];t.order=N(t.order,
we(k,1)),t.tokens=N(t.tokens,S),t.marks=N(t.marks,we($,0))}for(let[d,y,k]of c.marks)t.marks.fill(k,d,d+y);for(let[d,y]of c.counts)t.tokens[d]=y;return c.splices.
length&&(e=null),!!(c.splices.length||c.marks.length||c.counts.length||c.places)}function g(c){if(c.ended)return t.draft?.number!==c.number?de():(t.draft=null,de(
"turns"));if(t.draft?.number!==c.number){let{number:S,question:$,text:N,at:z}=c;return t.draft={number:S,question:$,text:N,at:z},de("turns")}let{text:d,at:y}=t.
draft,k=d.slice(0,Math.max(0,c.at-y))+c.text;return t.draft={...t.draft,question:c.question||t.draft.question,text:k.slice(-St),at:y+Math.max(0,k.length-St)},de(
"draft")}function f(c){for(let d of c)t.cards.delete(d.number),t.cards.set(d.number,d);for(let d of t.cards.keys()){if(t.cards.size<=Rn)break;t.cards.delete(d)}
return de("cards")}function x(c){let{question:d,meter:y,places:k}=c,S=we(c.marks,0),$=d!==""&&S.length===t.order.length&&S.length>0;return!$&&!t.tried?de():(t.tried=
$?{question:d,meter:y,places:k,marks:S}:null,de("turns","tried"))}function w(c){return c==="busy"||c==="idle"?t.busy===(c==="busy")?de():(t.busy=c==="busy",de("\
busy")):(n(),t.busy=!1,t.phase=c,de("phase","all"))}return Object.assign(t,{forget:n,indexOf:o,placeAt:i,apply:u,keep:f})}function qt(e,{found:t,unfolded:n}){if(t)return t.map(h=>Bn(e,h,"")).filter(h=>h.index>=0);let{heads:o,inside:i,hidden:a}=Ln(e,n),u=zn(e),l=[];for(let h=0;h<e.order.
length;h++){let p=e.order[h];h===u&&l.push({kind:"line",key:"line"});for(let v of o.get(h)??[])l.push({kind:"summary",key:v.id,summary:v,open:n.has(v.id)});a.has(
p)||l.push({kind:"turn",key:`#${p}`,number:p,index:h,inside:i.get(p)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var Bn=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function Ln(e,t){let n=new Map,o=new Map,i=new Set;for(let a of e.
summaries){let u=we(a.covers,1).filter(h=>e.indexOf(h)>=0);if(u.length===0)continue;let l=Math.min(...u.map(h=>e.indexOf(h)));n.set(l,[...n.get(l)??[],a]);for(let h of u)
o.set(h,a.id),!t.has(a.id)&&!a.expanded&&i.add(h)}return{heads:n,inside:o,hidden:i}}function zn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:o}=e.placeAt(
n);if(o==="maybe"||(o==="in"&&t<0&&(t=n),o==="out"&&t>=0))return-1}return t>0?t:-1}function nt(){let e={numbers:new Set,active:"",anchor:"",get size(){return e.numbers.size},get list(){return[...e.numbers].sort((a,u)=>a-u)}};function t(){e.numbers.
clear(),e.anchor=e.active}function n(a){e.numbers.delete(a)||e.numbers.add(a),e.anchor=e.active=`#${a}`}function o(a,u){let l=a.findIndex(v=>v.key===u),h=a.findIndex(
v=>v.key===e.anchor),p=h<0?l:h;l<0||(h<0&&(e.anchor=u),e.numbers=new Set(a.slice(Math.min(p,l),Math.max(p,l)+1).flatMap(v=>v.kind==="turn"&&v.number!==void 0?[v.
number]:[])),e.active=u)}function i(a,u,l){for(let g of e.numbers)l(g)||e.numbers.delete(g);if(!e.active||u.some(g=>g.key===e.active))return;let h=a.findIndex(g=>g.
key===e.active),p=new Set(u.map(g=>g.key)),v=a.slice(Math.max(0,h)).find(g=>p.has(g.key));e.active=(v??u[u.length-1])?.key??""}return Object.assign(e,{clear:t,toggle:n,
extend:o,follow:i})}var Hn=40,At=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function Ot(e){let t={host:e.host??{},memory:Et(),selection:nt(),heights:ft(),rows:[],view:At(),wide:!1,root:document.createElement("div"),parts:[],said:"",dialog:null,
focusRow:()=>{},holdView:()=>{}},n=new Set,o=0,i=$t(e,l,Math.floor(Math.random()*2**40));function a(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"\
reopened"}):u()}function u(){i.ask("hello",{protocol:Fe},t.memory).catch(b=>{b.kind!=="lost"&&(t.memory.phase="mismatch"),p("phase")})}function l(b){let T=t.memory.
phase==="live",{thread:H,era:_}=t.memory,K=t.memory.apply(b);K.has("gap")&&u(),K.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==H||t.memory.era!==_)&&h(),
T&&t.memory.phase!=="live"&&i.abandon(),Q(K,"cards","turns","summaries")&&$(),p(...K)}function h(){let{tab:b}=t.view;t.view={...At(),tab:b},t.selection=nt(),t.heights.
reset(),t.said="",t.dialog?.close()}function p(...b){for(let T of b)n.add(T);n.size&&!o&&(o=requestAnimationFrame(v))}function v(){o=0;let b=n;if(n=new Set,b.has(
"all"))for(let T of["head","meter","turns","cards","findings","standing","view","busy","work","said"])b.add(T);if(Q(b,"turns","summaries","view","places")){let T=qt(
t.memory,t.view);t.selection.follow(t.rows,T,H=>t.memory.indexOf(H)>=0),t.rows=T,b.add("rows").add("selection")}for(let T of t.parts)T.update(b)}async function g(b,T){
try{return await i.ask(b,T,t.memory)}catch(H){return c(H),null}}async function f(b,T,H=""){let _=await g(b,T);return _&&d("note"in _&&_.note||H),_!==null}let x=b=>f(
"command",{action:b},s(`did.${b}`)),w=b=>f("summarise",b,s("did.summarise"));function c(b){if(!(b instanceof xe))throw b;if(b.kind==="lost"){t.memory.phase==="l\
ive"&&l({type:"status",thread:"",revision:0,state:"gone"});return}d(b.kind==="stale"&&b.fresh?s("stale"):b.kind==="cancelled"?s("work.cancelled"):b.message)}function d(b){
t.said=b,p("said")}async function y(b){let{open:T}=t.view;if(T.delete(b))return p("cards");T.add(b),t.holdView(),p("cards"),await N(b)}function k(b){let{cards:T,
summaries:H}=t.memory;return(b.startsWith("#")?T.get(Number(b.slice(1))):H.find(({id:K})=>K===b))?.version??-1}function S(b){let T=t.view.readings.get(b);return T?.
version===k(b)?T.messages:void 0}function $(){let{open:b,readings:T}=t.view;for(let H of T.keys())!b.has(H)&&!S(H)&&T.delete(H);for(let H of b)k(H)>=0&&N(H)}async function N(b){
let{view:T}=t;if(!T.asked.has(b)){for(T.asked.add(b);T===t.view&&T.open.has(b)&&!S(b);)await z(b)||T.open.delete(b);T.asked.delete(b),p("cards")}}async function z(b){
let{open:T,readings:H,editing:_}=t.view,K=k(b),ue=await g("read",{target:b});if(!ue)return null;H.delete(b),H.set(b,{version:K,messages:ue.messages});for(let $e of H.
keys()){if(H.size<=Hn)break;$e!==_?.row&&(H.delete($e),T.delete($e))}return p("cards"),ue.messages}async function R(b,T,H){let _=await g("source",{target:T});_&&
(t.view.editing={row:b,target:T,label:H,source:_.source,text:_.source.text,word:""},p("cards","standing"))}async function O(b,T){let H=`#${b}`,K=(S(H)??await z(
H))?.filter($e=>$e.role===T),ue=T==="user"?K?.[0]:K?.[K.length-1];ue&&(t.view.open.add(H),t.holdView(),await R(H,ue.id,s(T==="user"?"edit.question":"edit.reply")))}
async function V(){let{editing:b}=t.view;if(!b)return;let{target:T,source:H,text:_}=b;if(_===H.text)return J();try{await i.ask("edit",{target:T,version:H.version,
text:_},t.memory),J(),d(s("did.edit"))}catch(K){K instanceof xe&&K.fresh&&(t.view.editing={...b,source:K.fresh,text:K.fresh.text,word:s("stale")}),c(K),p("cards",
"standing")}}function J(){let b=t.view.editing?.row;t.view.editing=null,p("cards","standing"),b&&requestAnimationFrame(()=>t.focusRow(b))}let X=b=>t.selection.numbers.
has(b)?t.selection.list:[b];function he(b){t.view.found&&te();let T=t.memory.summaries.find(({id:H,covers:_})=>!t.view.unfolded.has(H)&&_.some(([K,ue])=>b>=K&&b<
K+ue));T&&!T.expanded&&t.view.unfolded.add(T.id),t.view.tab=t.wide?t.view.tab:"memory",p("view"),requestAnimationFrame(()=>t.focusRow(`#${b}`))}async function W(b){
if(t.view.query=b,!b.trim())return t.view.found=null,p("view");let T=await g("search",{query:b});!T||t.view.query!==b||(t.view.found=T.numbers,t.view.foundTotal=
T.total,p("view"))}function te(){Object.assign(t.view,{searching:!1,query:"",found:null}),p("view")}function Y(){cancelAnimationFrame(o),i.close(),t.memory.forget()}
return Object.assign(t,{start:a,hello:u,receive:l,changed:p,ask:g,act:f,command:x,summarise:w,say:d,unfold:y,readingOf:S,read:z,edit:R,editTurn:O,save:V,leaveEditing:J,
targets:X,reveal:he,search:W,endSearch:te,close:Y})}var ot="http://www.w3.org/2000/svg",In=new Set(["input","textarea","select"]);function r(e,t,...n){let[o,...i]=e.split("."),a=document.createElement(o||"div");a instanceof
HTMLButtonElement&&(a.type="button"),In.has(o)&&P(a,{autocomplete:"off"}),P(a,{class:i.join(" ")||null});let u=!(t instanceof Object)||t instanceof Node;return u||
P(a,t),F(a,...u?[t]:[],...n),a}function P(e,t){for(let[n,o]of Object.entries(t)){let i=n.startsWith("aria-")&&typeof o=="boolean"?String(o):o;i==null||i===!1||(n.
startsWith("on")?e.addEventListener(n.slice(2),o):n==="value"?e.value=o:n==="class"?e.classList.add(...o.split(" ")):e.setAttribute(n,i===!0?"":i))}}function F(e,...t){
e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof Node?n:document.createTextNode(String(n))))}function oe(e,t,...n){let[o,...i]=e.split("."),
a=document.createElementNS(ot,o);return P(a,{...t,class:i.join(" ")||null}),a.append(...n),a}var L=(e,t)=>{e.hidden===t&&(e.hidden=!t)},ee=(e,t)=>{e.textContent!==
t&&(e.textContent=t)},be=e=>e.contains(document.activeElement)?document.activeElement:null,je=({target:e},t)=>e instanceof Element?e.closest(t):null;function We(e,t,{
gap:n,end:o}){e.showPopover?.();let i=t.getBoundingClientRect(),{width:a,height:u}=e.getBoundingClientRect(),l=i.bottom+u+8<=innerHeight?i.bottom+n:Math.max(4,i.
top-u-n);e.style.left=`${pe(o?i.right-a:i.left,4,innerWidth-a-4)}px`,e.style.top=`${l}px`}var Dn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",stop:"M6 6h12v12H6z",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.\
01",stale:"M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 \
0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"},Nt={
"aria-hidden":"true",focusable:"false"};function U(e){return oe("svg.jsm-icon",{viewBox:"0 0 24 24",...Nt},oe("path",{d:Dn[e]??""}))}function Ct(e){return oe(`s\
vg.jsm-dot.jsm-dot-${e}`,{viewBox:"0 0 12 12",...Nt},oe("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var me=()=>r("span.jsm-space"),ke=e=>({"aria-label":e,title:e}),Z=(e,t,n,o={})=>r("button.jsm-button.jsm-bare",{...ke(t),onclick:n,...o},U(e)),ae=(e,t,n,o={})=>r(
"button.jsm-button",{onclick:n,...o},e?U(e):null,r("span",t)),se=(e,t,n="",o={})=>r(`button.jsm-button${n}`,{onclick:t,...o},e),Oe=({action:e,target:t})=>Me(`ac\
tion.${e}`)?s(`action.${e}`,{target:t}):`${e} ${t}`.trim();function st({state:e,why:t,detail:n}){let o=Me(`why.${t}`)?s(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return o?e==="in"?o.startsWith("as ")?`${s("in")} ${o}`:`${s("in")}, ${o}`:`${s(e)}: ${o}`:s(e)}var Pn=({why:e,detail:t})=>Me(`tip.${e}`)?s(`tip.${e}`,{detail:t}):
"";function Ke(e){let t=st(e),n=Pn(e),o={pinned:"pin",summary:"layers",found:"search"}[e.why];return r(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},o&&e.state==="in"?U(o):Ct(e.state),r("span",t))}function Ne(e){let t=e.view.editing;if(!t)return null;let n=r("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:o=>{if(o.key==="Escape")e.leaveEditing();else if(o.key==="Enter"&&
(o.ctrlKey||o.metaKey))e.save();else return;o.preventDefault(),o.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",U("warning"),t.word):null,n,r(".jsm-row",me(),se(s("cancel"),()=>e.leaveEditing()),se(s("save"),()=>e.save(),
".jsm-primary")))}async function Se(e,t){try{await navigator.clipboard.writeText(t),e.say(s("copied"))}catch{let n=r("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":s("copy"),value:t});Ue(e,s("copy.failed"),n,[]),n.select()}}function Ue(e,t,n,o){let i=r("dialog.jsm-dialog",{"aria-label":t,onclose:()=>{i.remove(),
e.dialog=null},onkeydown:u=>u.stopPropagation()}),a=se(s(o.length?"cancel":"close"),()=>i.close());return F(i,r("h2",t),n,r(".jsm-row",me(),a,...o)),e.root.append(
i),e.dialog=i,i.showModal(),i}function Rt(e){let t=se(s("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Ue(e,s("erase.title"),r("p",
s("erase.text")),[t])}var Bt=400;function Lt(e){let t=r("b.jsm-selected"),n=r("span",{role:"status","aria-live":"polite"}),o=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),s("busy")),
i=0,a=ae("stop",s("stop"),()=>S(),{hidden:!0}),u=0,l=0,h=r("progress.jsm-progress"),p=r("span"),v=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":s("sel\
ected.other",{n:0}),hidden:!0},t,me(),c("pin","pin"),c("off","exclude"),ae("summarise",s("summarise"),()=>R(),{class:"jsm-squeeze",...ke(s("summarise"))}),c("re\
move","prune"),Z("close",s("unselect"),()=>{e.selection.clear(),e.changed("selection")})),g=ae("summarise",s("summarise.older"),()=>e.summarise({})),f=ae("",s("\
clear"),()=>e.command("clear")),x=r(".jsm-row.jsm-work",{hidden:!0},p,h,se(s("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),w=r(".jsm-bottom",x,r(".jsm\
-row.jsm-foot",g,r(".jsm-status",a,o,n),f,v));function c(O,V){return ae(O,s(O),()=>z(V),{class:"jsm-squeeze",...ke(s(O))})}function d(O){let{memory:V,selection:J,
view:X,wide:he,said:W}=e;if(O.has("work")){let{id:T,action:H,done:_,of:K}=V.work;L(x,T!=="");let ue=s(`work.${H}`);ee(p,K?s("work.of",{what:ue,done:_,of:K}):ue),
P(h,{"aria-label":ue}),K?Object.assign(h,{max:K,value:_}):h.removeAttribute("value")}O.has("said")&&ee(n,W),O.has("busy")&&y(V.busy),O.has("turns")&&k(V.draft?.
number??0);let te=V.phase==="live"&&V.order.length>0&&(he||X.tab==="memory"),Y=te&&J.size>0,b=be(v);L(v,Y);for(let T of[g,f])L(T,te&&!Y);w.classList.toggle("jsm\
-selecting",Y),w.classList.toggle("jsm-quiet",!te&&!W&&[o,x,a].every(({hidden:T})=>T)),Y&&ee(t,re("selected",J.size)),P(v,{"aria-label":re("selected",J.size)}),
b&&!Y&&e.focusRow(J.active)}function y(O){clearTimeout(i),i=O?setTimeout(()=>{L(o,!0),e.changed("selection")},Bt):0,O||L(o,!1)}function k(O){O!==u&&($(),u=O,clearTimeout(
l),l=O?setTimeout(async()=>{!await e.ask("page",{numbers:[]})||u!==O||(P(a,ke(s("stop.what",{n:O}))),L(a,!0),e.changed("selection"))},Bt):0)}function S(){let O=u;
return $(),e.act("stop",{number:O})}function $(){let{root:O,view:V,wide:J}=e,X=be(a);L(a,!1),X&&(J||V.tab==="memory")?e.focusRow(`#${u}`):X&&O.querySelector("[r\
ole=tab][aria-selected=true]")?.focus()}function N(){clearTimeout(l),clearTimeout(i)}async function z(O){let V=e.selection.list,J=V.length===1?`#${V[0]}`:re("tu\
rns.n",V.length);await e.act("turns",{action:O,numbers:V},s(`did.${O}`,{what:J}))&&O==="prune"&&e.selection.clear(),e.changed("selection")}async function R(){let O=e.
selection.list;e.selection.clear(),e.changed("selection"),await e.summarise({numbers:O})}return{element:w,update:d,close:N}}function zt(e){let t=!1,n=r(".jsm-fi\
ndings",{role:"group","aria-label":s("findings"),hidden:!0});function o(i){if(!i.has("findings"))return;let{findings:a}=e.memory;L(n,a.length>0);let u=t?a:a.slice(
0,1),l=a.length>1&&se(t?s("findings.less"):re("findings.more",a.length-1),()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});F(n,...u.map((h,p)=>r(
"p.jsm-finding",U("warning"),r("span",h.text," ",...h.remedies.map((v,g)=>se(Fn(v),()=>e.act("remedy",{finding:h.id,choice:g},s("did.remedy")),".jsm-plain"))," ",
p===u.length-1&&l))))}return{element:n,update:o}}function Fn(e){let t=Oe(e);return t.charAt(0).toUpperCase()+t.slice(1)}var Ht={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function It(e){let{host:t}=e,n=r("p",{role:"\
status"}),o=r(".jsm-sign"),i=r("div"),a="",u=r(".jsm-calm",o,n,i);function l(p){if(!Q(p,"phase","turns","all","draft"))return;let{memory:v}=e,g=v.order.length===
0&&!v.draft,f=v.phase!=="live"?v.phase:g?"empty":"";if(L(u,f!==""),u.classList.toggle("jsm-late",f==="connecting"),f===a)return;a=f,F(o,Ht[f]?U(Ht[f]):null),F(n,
...(f?s(f).split(/(?<=[.。]) /):[]).flatMap(d=>[r("span",d)," "]));let x=f==="empty"?t.insertExample:f==="absent"||f==="restarted"?t.loadExtension:void 0,w=f===
"empty"?s("empty.example"):s("absent.load"),c=(f==="empty"||f==="restarted")&&t.remember&&(t.shownTurns?.()??0)>0;F(i,x?se(w,()=>x.call(t),".jsm-primary"):null,
c&&se(s("remember"),()=>h()))}async function h(){try{e.say(await t.remember?.()??"")}catch(p){e.say(p instanceof Error?p.message:"")}}return{element:u,update:l}}var Wn={move:"↑ ↓ Home End",fold:"Enter",select:"Space",range:"Shift+↑ ↓",all:"Ctrl+A",none:"Esc",pin:"P",off:"O",edit:"E",remove:"Delete",save:"Ctrl+En\
ter",list:"?"};function _e(e){let t=Object.entries(Wn).map(([i,a])=>[a,s(`key.${i}`)]),n=[...e.host.keys?.()??[],...t],o=r("dl.jsm-keys",...n.flatMap(([i,a])=>[
r("dt",r("kbd",i)),r("dd",a)]));Ue(e,s("keys"),o,[])}var Dt=({key:e,target:t})=>e==="?"&&t instanceof Element&&!t.closest("textarea, input, select, dialog");function Kn(e,t,n){let o=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!o.isConnected)return;let l=be(o);o.remove(),
P(t,{"aria-expanded":!1}),l&&t.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[h,p,v,g]=l;return r("button.jsm-item",{class:g&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{i(),v()}},U(h),p)});F(o,...a.map(l=>l??r("hr",{role:"separator"})));let u=a.filter(l=>l!==null);P(o,{onkeydown:l=>{let h=u.findIndex(
v=>v.matches(":focus")),p={ArrowDown:h+1,ArrowUp:h-1+u.length,Home:0,End:u.length-1}[l.key];if(p!==void 0)u[p%u.length]?.focus();else if(l.key==="Escape"||l.key===
"Tab")i();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&i()}}),e.append(o),P(t,{"aria-expanded":!0}),We(o,t,{gap:4,end:!0}),
u[0]?.focus()}function Te(e,t,n,o={}){let i=Z("more",t,()=>Kn(e.root,i,n()),{"aria-haspopup":"menu","aria-expanded":!1,...o});return i}function Ft(e,t){let n=Z("search",s("search.turns"),()=>y(),{"aria-expanded":!1}),o=r("span.jsm-model"),i=r("select.jsm-field",{"aria-label":s("thread"),onchange:()=>e.
act("thread",{name:i.value})}),a=r("select.jsm-field",{"aria-label":s("strategy"),onchange:()=>d({})}),u=r("span.jsm-options"),l="",h=Te(e,s("more"),()=>k()),p=ae(
"undo",s("undo"),()=>e.command("undo"),{class:"jsm-bare jsm-back"}),v=Z("redo",s("redo"),()=>e.command("redo")),g=r(".jsm-header",r("h2.jsm-title",s("title")),r(
".jsm-toolbar",p,v,n,h),r(".jsm-row.jsm-setup",o,i,me(),r("span.jsm-strategy",a,u)));function f(S){if(P(n,{"aria-expanded":e.view.searching}),!S.has("head"))return;
let{head:$,thread:N}=e.memory;ee(o,$.model),x(p,"undo",$.undo),x(v,"redo",$.redo),L(i,$.threads.length>1),F(i,...$.threads.map(({name:R,turns:O})=>r("option",{value:R,
selected:R===N},s("thread.option",{name:R,n:O}))));let z=$.strategies.map(({name:R})=>R).join();a.dataset.names!==z&&(a.dataset.names=z,F(a,...$.strategies.map(
({name:R})=>r("option",{value:R},Un(R))))),a.value=$.strategy,w($.strategies.find(({name:R})=>R===$.strategy))}function x(S,$,N){let z=N?s(`${$}.what`,{what:Oe(
N)}):s($);P(S,{"aria-disabled":!N,...ke(z)});let R=S.querySelector("span");R&&ee(R,N?Oe(N):s($))}function w(S){let $=S?.options??[],N=`${S?.name} ${$.map(({name:z})=>z)}`;
l!==N&&(l=N,F(u,...$.map(z=>c(S?.name??"",z))));for(let{name:z,value:R}of $){let O=u.querySelector(`[data-option="${CSS.escape(z)}"]`);O&&O!==document.activeElement&&
(O.value=String(R)),O&&Pt(O)}}function c(S,{name:$,value:N,least:z,most:R}){let O=`option.${S}.${$}`,[V,J=""]=(Me(O)?s(O):`${$} {input}`).split("{input}"),X=r("\
input.jsm-field",{type:"number",min:z,max:R,value:N,"data-option":$,oninput:()=>Pt(X),onchange:()=>{X.validity.valid&&X.value&&d({[$]:Math.floor(Number(X.value))})}});
return r("label.jsm-option",V,X,J)}function d(S){let $=a.value,{head:N}=e.memory,z=$===N.strategy?N.strategies.find(R=>R.name===$)?.options??[]:[];e.act("strate\
gy",{name:$,options:{...Object.fromEntries(z.map(R=>[R.name,R.value])),...S}}).then(R=>{R||e.changed("head")})}function y(){if(e.view.searching)return e.endSearch();
e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function k(){return[["check",s("check"),()=>e.act("command",{action:"check"})],["cop\
y",s("strip.copy"),()=>Se(e,t())],["list",s("keys"),()=>_e(e)],null,["remove",s("clear"),()=>e.command("clear")],["erase",s("erase"),()=>Rt(e),!0]]}return{element:g,
update:f}}var Pt=e=>{e.style.width=`${Math.max(2,e.value.length)+4.6}ch`},Un=e=>Me(`strategy.${e}`)?s(`strategy.${e}`):e;var _n=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Vn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Gn=new Set("class dir lang title start colspan rowspan align open".split(" "));function Wt(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Kt(t.body,n,0),n}function Kt(e,t,n){for(let o of e.childNodes){if(o.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(o.nodeValue??"")),o.nodeType!==Node.ELEMENT_NODE||n>60)continue;let i=o,a=i.localName;if(Vn.has(a))continue;let u=_n.has(a)?document.createElement(
a):null;if(u){for(let{name:h,value:p}of i.attributes)Gn.has(h)&&u.setAttribute(h,p);let l=a==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),t.appendChild(u)}Kt(i,u??t,n+1)}}var Yn=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:re("turns.n",n.length)};function ve(e,t,n){let o=s(`did.${n}`,{what:Yn(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},o)}function _t(e,t,n,o,i){let{memory:a,view:u,host:l}=e;if(u.editing?.row===o)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(o)}`;let h=a.cards.get(t),{state:p,why:v,detail:g}=a.placeAt(n);return[p,v,g,a.tokens[n],h?`${h.version} ${h.flags} ${h.outcome}\
 ${h.reply.length} ${h.more}`:"",u.open.has(o),u.open.has(o)&&u.readings.get(o)?.version,i,a.draft?.number===t,h?.cell?l.cellState?.(h.cell):"",e.wide].join("|")}
var Ve=(e,t,n)=>r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",e),t),n!==void 0&&r("span.jsm-tokens",{title:s("tokens.title")},ie(n))),ge=(e,t,n="")=>r(`sp\
an.jsm-flag${n}`,e&&U(e),t);function Vt(e,t,n,o,i){let{memory:a,view:u}=e,l=a.cards.get(t),h=a.placeAt(n),p=u.open.has(o),v=a.draft?.number===t;return r(`.jsm-c\
ard.jsm-place-${h.state}${i?".jsm-inside":""}`,{role:"gridcell"},Ve(`#${t}`,Ke(h),a.tokens[n]),l?Jn(e,l):null,p||u.editing?.row===o?rt(e,o,l):Gt(l),v?Jt():null,
l?Xn(e,l,h):null)}var Ut=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function Gt(e){return e?r(".jsm-text",r("p.jsm-question",{dir:"\
auto"},Ut(e.question)||(e.reply?"":s("empty.text"))),e.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"aria-hidden":"true"},"↳ "),Ut(e.reply)):null):r(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function Jn(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",o=[t.flags.includes("earlier")&&ge("ea\
rlier",s("flag.earlier"),".jsm-notable"),n&&ge("cell",s(`cell.${n}`),".jsm-notable"),n==="gone"&&se(s("remove"),()=>ve(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${s("remove")} #${t.number}`}),t.outcome==="truncated"&&ge("warning",s("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&ge("edit",s("flag.edited")),t.tools>0&&ge("tool",re("flag.tools",t.tools)),t.images>0&&ge("",re("flag.images",t.images))].filter(i=>i);return o.length?r(".\
jsm-flags",...o):null}function Xn(e,t,n){let{number:o,flags:i}=t,a=i.includes("pinned"),u=Yt(t,n),l=e.view.open.has(`#${o}`);return r("span.jsm-tools",Z("pin",`${s(
"pin")} #${o}`,()=>ve(e,o,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:s(a?"unpin":"pin")}),Z("off",`${s("off")} #${o}`,()=>ve(e,o,u?"include":"exc\
lude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:s(u?"on":"off")}),Z("remove",`${s("remove")} #${o}`,()=>ve(e,o,"prune"),{class:"jsm-roomy","da\
ta-act":"remove"}),Z(l?"down":"right",`${s(l?"fold":"unfold")} #${o}`,()=>e.unfold(`#${o}`),{"data-act":"unfold","aria-expanded":l}),Te(e,s("turn.actions",{n:o}),
()=>Qn(e,t,n),{"data-act":"more"}))}var Yt=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(
t.why);function Qn(e,t,n){let{number:o}=t,{host:i}=e,a=Yt(t,n),u=e.view.open.has(`#${o}`);return[[u?"down":"right",s(u?"fold":"unfold"),()=>e.unfold(`#${o}`)],[
"edit",s("edit.question"),()=>e.editTurn(o,"user")],!!t.reply&&["edit",s("edit.reply"),()=>e.editTurn(o,"assistant")],["off",s(a?"on":"off"),()=>ve(e,o,a?"inclu\
de":"exclude")],["summarise",s("summarise.before",{n:o}),()=>e.summarise({older:o})],!!(i.goToCell&&t.cell)&&i.cellState?.(t.cell)!=="gone"&&["cell",s("goto"),()=>i.
goToCell?.(t.cell)],["copy",s("copy"),()=>Zn(e,o)],null,["remove",s("remove"),()=>ve(e,o,"prune"),!0]]}async function Zn(e,t){let n=e.readingOf(`#${t}`)??await e.
read(`#${t}`);if(!n)return;let o=await Promise.all(n.map(({id:i})=>e.ask("source",{target:i})));await Se(e,o.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function rt(e,t,n){let{readings:o,editing:i}=e.view,a=o.get(t)?.messages;if(!a)return n?Gt(n):r(".jsm-text",s("loading"));let u=i?.row===t?i:null;return r("\
.jsm-whole",...a.map(l=>u?.target===l.id?Ne(e):eo(l)),u&&!a.some(({id:l})=>l===u.target)?Ne(e):null)}function eo(e){let{role:t,name:n,tokens:o,html:i,more:a}=e,
u=r(".jsm-rendered",{dir:"auto"});return u.append(Wt(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":s(`role.${t}`)},r(".jsm-label",s(`role.${t}`),n?` ·\
 ${n}`:"",r("span.jsm-tokens",ie(o))),u,a?r("p.jsm-faint",s("cut")):null)}var Jt=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function Xt(e,t){return r("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Ve(`#${t}`,r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),s("writing"))),r(".jsm-text",r("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),Jt())}function Qt(e,t,n){let{view:o}=e;if(o.editing?.row===t.id)return`editing ${o.editing.source.version} ${o.readings.has(t.id)}`;let{id:i,version:a,stale:u,pinned:l,
expanded:h,missing:p,place:v}=t;return[i,a,u,l,h,p,v.state,v.why,v.detail,n,o.open.has(i),o.readings.get(i)?.version,e.wide].join("|")}function Zt(e,t,n){let{id:o,
text:i,covers:a,place:u,tokens:l,stale:h,by:p,edited:v,expanded:g}=t,f=He(we(a,1)),x=e.view.open.has(o)||e.view.editing?.row===o;return r(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Ve(o,Ke(u),l),r(".jsm-flags",ge("summarise",s("summary.covers",{turns:f})),p&&ge("",s("summary.by",{by:p})),v&&ge("edit",
s("flag.edited")),g&&ge("",s("summary.expanded"))),x?rt(e,o):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),to(t),no(t),h?r("p.jsm-warning",U("stale"),r("spa\
n",s("summary.stale")),ae("",s("summary.remake"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise")),{"data-act":"remake"})):null,oo(e,t,n))}function to({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return r("p.jsm-warning",U("warning"),r("span",r("b",re("summary.lost",t)," "),r("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}function no({invented:e=[]}){return e.length===0?null:r("p.jsm-warning",U("warning"),r("span",r("b",s("summary.invented")," "),r("spa\
n",{dir:"auto"},e.join(" · "))))}var it=(e,t)=>e.act("summary",{action:"remove",summary:t},s("did.prune",{what:t}));function oo(e,t,n){let{id:o,pinned:i,expanded:a}=t,
u=()=>{e.view.unfolded.delete(o)||e.view.unfolded.add(o),e.changed("view")},l=Te(e,s("summary.actions",{id:o}),()=>[!a&&[n?"down":"right",s(n?"summary.shut":"su\
mmary.open"),u],["list",s(e.view.open.has(o)?"fold":"unfold"),()=>e.unfold(o)],["edit",s("edit"),()=>e.edit(o,o,s("edit.of",{what:o}))],["stale",s("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise"))],["layers",s(a?"summary.hide":"summary.show"),()=>e.act("summary",{action:a?"collapse":
"expand",summary:o})],null,["remove",s("remove"),()=>it(e,o),!0]],{"data-act":"more"});return r("span.jsm-tools",Z("pin",`${s("pin")} ${o}`,()=>e.act("summary",
{action:i?"unpin":"pin",summary:o}),{"data-act":"pin","aria-pressed":i,title:s(i?"unpin":"pin")}),a?null:Z(n?"down":"right",`${s(n?"summary.shut":"summary.open")}\
: ${o}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var en=400,so=60;function tn(e){let t=new Map,n=new Set,o=!0,i=0,a=0,u=0,l=0,h=r(".jsm-canvas",{role:"presentation"}),p=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>W()},U("arrow"),s("new.below")),v=new ResizeObserver(m=>X(m)),g=e.heights,f=r(".jsm-scroller",{role:"grid","aria-label":s("turns"),"aria-multiselect\
able":!0,onkeydown:m=>K(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>H(m),ondblclick:m=>_(m),onfocusin:m=>b(m)},h),x=r(".jsm-list",f,p);v.observe(
f),f.addEventListener("scroll",()=>he(),{passive:!0}),e.focusRow=m=>Y(m),e.holdView=()=>{o=!1};function w(m){if(Q(m,"rows","cards","turns","tried","places","dra\
ft","selection","size")){if(m.has("rows")){let M=c(),q=te();g.use(e.rows),P(f,{"aria-rowcount":e.rows.length}),d(M),q&&q!==e.selection.active&&e.selection.active&&
Y(e.selection.active);let{newest:A}=e.memory;A>i&&!o&&!m.has("all")&&L(p,!0),i=m.has("all")?A:Math.max(A,i)}else $();e.memory.draft&&V()}}function c(){let{scrollTop:m}=f;
m!==a&&k();let M=g.at(m);return{keys:g.rows.slice(M,M+40).map(({key:q})=>q),offset:m-g.top(M)}}function d({keys:m,offset:M}){let{rows:q,total:A}=g;S();let B=A-u;
if(!o){let I=q.findIndex(({key:G})=>G===m[0]),ne=I<0?q.findIndex(({key:G})=>m.includes(G)):I;B=ne<0?a:g.top(ne)+(I<0?0:M)}y(Math.max(0,B)),$()}function y(m){Math.
abs(m-a)<.5||(f.scrollTop=m,a=f.scrollTop)}function k(){let{scrollTop:m,clientHeight:M,scrollHeight:q}=f;a=m,o=m+M>=q-24}function S(){let m=`${g.total}px`;h.style.
height!==m&&(h.style.height=m,x.style.setProperty("--jsm-content",m))}function $(){let{rows:m}=e,M=g.at(a-en),q=g.at(a+(u||400)+en),A=m.length?Array.from({length:q-
M+1},(G,fe)=>M+fe):[],B=m.findIndex(({key:G})=>G===e.selection.active);B>=0&&B<M&&A.unshift(B),B>q&&A.push(B);let I=new Set(A.map(G=>m[G].key));for(let[G,{element:fe}]of t)
I.has(G)||(v.unobserve(fe),fe.remove(),t.delete(G));let ne=null;for(let G of A)ne=N(m[G],G,ne);S(),J(A.map(G=>m[G]))}function N(m,M,q){let A=R(m),B=t.get(m.key);
if(!B){let mt=r(".jsm-item-row",{role:"row","data-key":m.key});B={element:mt,signature:"",state:""},t.set(m.key,B),v.observe(mt)}let{element:I}=B;B.signature!==
A&&(O(I,m),Object.assign(B,{signature:A,state:""}));let ne=e.selection.active===m.key||!e.selection.active&&M===e.rows.length-1,G=m.kind==="turn"&&e.selection.numbers.
has(m.number),fe=`${ne} ${G} ${M} ${g.top(M)}`;B.state!==fe&&(B.state=fe,z(I,m,M,ne,G));let dt=q?q.nextSibling:h.firstChild;return dt!==I&&h.insertBefore(I,dt),
I}function z(m,M,q,A,B){m.tabIndex=M.kind!=="line"&&A?0:-1;for(let I of m.querySelectorAll("button, a, textarea, pre"))I.tabIndex=A?0:-1;P(m,{"aria-rowindex":q+
1,"aria-selected":M.kind==="turn"?B:null}),m.style.transform=`translateY(${g.top(q)}px)`}function R(m){return m.kind==="turn"?_t(e,m.number,m.index,m.key,m.inside):
m.kind==="summary"?Qt(e,m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function O(m,M){let q=be(m),A=q?.dataset.act;M.kind==="turn"?
m.replaceChildren(Vt(e,M.number,M.index,M.key,M.inside)):M.kind==="summary"?m.replaceChildren(Zt(e,M.summary,M.open)):M.kind==="draft"?m.replaceChildren(Xt(e,M.
number)):m.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",s("line")))),q&&q!==m&&(m.querySelector(`[data-act="${A}"]`)??m).focus({preventScroll:!0})}function V(){
let{draft:m}=e.memory,M=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");M&&ee(M,m.text)}function J(m){let{cards:M}=e.memory,q=m.flatMap(B=>B.kind===
"turn"&&!M.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(q.length===0)return;let A=q.slice(0,so);for(let B of A)n.add(B);e.ask("page",{numbers:A}).finally(()=>{
for(let B of A)n.delete(B)})}function X(m){let M=c(),q=!1;for(let{target:A,borderBoxSize:B}of m){if(A===f){u=f.clientHeight,x.style.setProperty("--jsm-gutter",`${f.
offsetWidth-f.clientWidth}px`);let G=Math.round(f.clientWidth);G!==l&&g.reset(),l=G,q=!0;continue}let I=A.getAttribute("data-key"),ne=B[0].blockSize;I&&ne>0&&t.
has(I)&&(q=g.measure(I,ne)||q)}q&&d(M)}function he(){f.scrollTop!==a&&k(),o&&L(p,!1),$()}function W(){o=!0,d(c()),L(p,!1)}function te(){return be(h)?.closest(".\
jsm-item-row")?.dataset.key??""}function Y(m){let M=e.rows.findIndex(B=>B.key===m);if(M<0)return;e.selection.active=m;let q=g.top(M),A=g.top(M+1);q<f.scrollTop?
f.scrollTop=q:A>f.scrollTop+f.clientHeight&&(f.scrollTop=Math.min(q,A-f.clientHeight)),k(),$(),t.get(m)?.element.focus({preventScroll:!0})}function b(m){let M=te();
!M||M===e.selection.active||!(m.target instanceof Element)||(e.selection.active=M,$())}function T(m){let M=je(m,".jsm-item-row")?.dataset.key;return e.rows.find(
q=>q.key===M)}function H(m){let M=T(m),q=m.target;if(M?.kind!=="turn"||q.closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;
let{selection:A,rows:B}=e;m.shiftKey?A.extend(B,M.key):(m.ctrlKey||m.metaKey||A.size===1&&A.numbers.has(M.number)||A.numbers.clear(),A.toggle(M.number)),e.changed(
"selection"),Y(M.key)}function _(m){let M=T(m);!M||M.kind==="line"||m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),e.selection.
clear(),e.changed("selection"),e.unfold(M.key))}function K(m){let M=m.target;if(M.closest("textarea, input, select")||m.altKey)return;let{selection:q,rows:A}=e,
B=A.findIndex(({key:fe})=>fe===q.active),I=A[B],ne=M.classList.contains("jsm-item-row"),G=$e(m.key,B);if(G!==void 0)yn(G,m.shiftKey);else if(m.key==="Delete"||m.
key==="Backspace")I?.kind==="turn"&&ne?ve(e,I.number,"prune"):I?.kind==="summary"&&ne&&it(e,I.key);else if(m.key==="Escape"&&q.size)q.clear();else if((m.key==="\
a"||m.key==="A")&&(m.ctrlKey||m.metaKey))q.numbers=new Set(A.flatMap(fe=>fe.kind==="turn"?[fe.number]:[]));else if(ne&&m.key==="Enter"&&I&&I.kind!=="line")e.unfold(
I.key);else if(ne&&m.key===" "&&I?.kind==="turn")q.toggle(I.number);else if(!(ne&&!m.ctrlKey&&!m.metaKey&&I?.kind==="turn"&&ue(m.key,I.number)))return;e.changed(
"selection"),m.preventDefault()}function ue(m,M){let q=e.memory.cards.get(M)?.flags??[];if(m==="p")ve(e,M,q.includes("pinned")?"unpin":"pin");else if(m==="o")ve(
e,M,q.includes("excluded")?"include":"exclude");else if(m==="e")e.editTurn(M,"user");else return!1;return!0}function $e(m,M){let{rows:q}=e,A=M<0?q.length:M,B=Math.
max(1,Math.floor(f.clientHeight/90)),I={ArrowUp:A-1,ArrowDown:A+1,PageUp:A-B,PageDown:A+B,Home:0,End:q.length-1}[m];return I===void 0?void 0:pe(I,0,q.length-1)}
function yn(m,M){let{rows:q,selection:A}=e,B=m>=q.findIndex(({key:ne})=>ne===A.active),I=q[q[m]?.kind==="line"?pe(m+(B?1:-1),0,q.length-1):m];I&&(M?(A.anchor||(A.
anchor=A.active),A.extend(q,I.key)):A.anchor=I.key,Y(I.key))}function wn(){v.disconnect()}return{element:x,update:w,close:wn}}var nn=["instructions","notes","turns","excerpts","input","framing"],at=.8;function ro({used:e,layers:t}){let n=e-t.reduce((o,{tokens:i})=>o+i,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:o})=>o>0).sort((o,i)=>nn.indexOf(o.name)-nn.indexOf(i.name))}var Ce=(e,t)=>`${t?"":"≈"}${ie(e)}`,Re=({used:e,budget:t,exact:n})=>t===
null?s("meter.nolimit",{used:Ce(e,n)}):s("meter.of",{used:Ce(e,n),budget:t});function on(e){let t=!1,n=r(".jsm-bar",{role:"meter","aria-label":s("meter"),"aria-\
valuemin":"0"}),o=r("span.jsm-used"),i=[r("span.jsm-long"),r("span.jsm-brief")],a=r("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":s("budget"),
title:s("budget.hint"),onkeydown:y=>c(y),onblur:()=>d()}),u=r("span.jsm-nearly"),l=r(".jsm-legend"),h=r("p.jsm-warning",{hidden:!0}),p=r("span.jsm-counts"),v=r(
"button.jsm-button.jsm-plain",{onclick:()=>w(!0)},...i),g=r(".jsm-meter",n,r(".jsm-row.jsm-figures",p,r("span.jsm-amount",u,o,v,a)),l,h);L(a,!1);function f(y){if(!Q(
y,"meter","turns","tried"))return;let k=e.memory.tried?.meter??e.memory.meter,{used:S,budget:$,exact:N,problem:z}=k,R=$?S/$:0,O=!!z||R>1;g.classList.toggle("jsm\
-near",R>=at&&!O),g.classList.toggle("jsm-over",O);let V=Math.max($??S,S,1),J=ro(k);F(n,...J.map(({name:te,tokens:Y})=>{let b=r(`span.jsm-part.jsm-layer-${te}`,
{"data-tip":`${s(`layer.${te}`)}: ${s("tokens",{n:Y})}`});return b.style.width=`${Y/V*100}%`,b}));let X=Ce(S,N),he=Re(k);P(n,{"aria-valuemax":V,"aria-valuenow":Math.
min(S,V),"aria-valuetext":he}),ee(o,X);let W=$===null?he.slice(X.length).trim():s("meter.label",{input:ie($)});ee(i[0],W),ee(i[1],$===null?W:s("meter.brief",{input:ie(
$)})),P(v,{"aria-label":s("meter.change",{words:W})}),F(u,...O&&!z?[U("warning"),s("meter.over")]:R>=at&&!O?[U("warning"),s("meter.nearly",{percent:Math.round(R*
100)})]:[]),u.dataset.tip=R>=at&&!O?s("meter.nearly.tip",{percent:Math.round(R*100)}):"",F(l,...J.map(({name:te,tokens:Y})=>r("span.jsm-key",r(`i.jsm-layer-${te}`),
s(`layer.${te}`),r("b",ie(Y))))),L(h,!!z),F(h,U("warning"),z),x()}function x(){let{memory:y}=e,k=y.counts,S=y.order.length?re("turns.in",y.order.length,{in:k.in}):
"";ee(p,k.maybe?`${S}; ${s("turns.maybe",{n:k.maybe})}`:S)}function w(y){t=y;let{budget:k}=e.memory.meter;if(L(a,y),L(v,!y),!y)return v.focus();a.value=k===null?
"":String(k),a.focus(),a.select()}function c(y){y.key==="Enter"?d(!0):y.key==="Escape"&&w(!1)}function d(y=!1){if(!t)return;let k=a.value.trim(),S=k===""?null:Math.
max(1,Math.floor(Number(k)));t=!1,L(a,!1),L(v,!0),y&&v.focus(),S!==e.memory.meter.budget&&e.act("budget",{tokens:S})}return{element:g,update:f}}var ct=(e,t)=>t.map(({role:n,layer:o,source:i,tokens:a,text:u,more:l})=>r(`li.jsm-sent.jsm-in-${o}`,r(".jsm-label",r(`i.jsm-layer-${o}`),s(`role.${o==="notes"&&
n==="system"?"notes":n}`),i?r("span.jsm-faint",io(e,i)):o==="turns"||o==="instructions"?null:r("span.jsm-faint",s(`layer.${o}`)),me(),r("span.jsm-tokens",ie(a))),
r("p.jsm-verbatim",{dir:"auto"},u,l?r("span.jsm-faint",` … ${s("cut")}`):null)));function io(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:se(t,()=>e.reveal(Number(n)),".jsm-plain")}async function lt(e,t,n=""){let o=await e.ask("json",{number:t,question:n});o&&await Se(e,o.text)}function sn(e){
let t=null,n="",o=0,i=r("span.jsm-faint"),a=r("p.jsm-warning",{hidden:!0}),u=se("",()=>d(),".jsm-plain"),l=r("ol.jsm-messages",{"aria-label":s("tab.next")}),h=r(
"p.jsm-faint",s("next.empty")),p=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":s("try"),title:s("try.hint"),placeholder:s("try"),oninput:()=>{
e.view.question=p.value,clearTimeout(o),o=setTimeout(()=>c(),250)}}),v=r(".jsm-request",r(".jsm-row",p),r(".jsm-row",i,me(),ae("copy",s("json"),()=>lt(e,0,p.value))),
a,u,l,h);function g(){let{view:k,wide:S}=e;return k.tab==="next"||S&&k.tab==="memory"}function f(k){if(k.has("all")&&w(),p.value!==e.view.question&&(p.value=e.view.
question),!g())return;let S=Q(k,"turns","places","meter","summaries","system","plan","cards");x()!==n&&(S||k.has("view")||k.has("size"))&&c()}function x(){let{thread:k,
revision:S,phase:$}=e.memory;return`${$} ${k} ${S} ${p.value}`}function w(){t=null,n="",F(l),ee(i,"")}async function c(){if(e.memory.phase!=="live")return;let k=x();
n=k;let S=await e.ask("preview",{question:p.value});!S||k!==n||(t=S,y())}async function d(){let k=t,S=n;if(!k)return;let $=await e.ask("preview",{question:p.value,
before:k.start});!$||n!==S||(t={...k,start:$.start,messages:[...$.messages,...k.messages]},y())}function y(){let k=t;k&&(ee(i,Re(k.meter)),L(a,k.meter.problem!==
""&&k.meter.problem!==e.memory.meter.problem),F(a,U("warning"),k.meter.problem),L(u,k.start>0),ee(u,s("messages.earlier",{n:k.start})),L(h,k.total===0),F(l,...ct(
e,k.messages)))}return{element:v,update:f}}var Ge=["memory","next","sent"];function rn(e){let t=Ge.map(l=>r("button.jsm-tab",{role:"tab",onclick:()=>a(l)},s(`tab.${l}`))),n=r(".jsm-tabs",{role:"tablist",
"aria-label":s("tabs"),onkeydown:l=>u(l)},...t);function o(){let{view:l,wide:h}=e;return h&&l.tab==="memory"?"next":l.tab}function i(l){Q(l,"view","size","all")&&
(t.forEach((h,p)=>{let v=Ge[p]===o();P(h,{"aria-selected":v,tabindex:v?0:-1})}),L(t[0],!e.wide))}function a(l){e.view.tab=l,e.changed("view")}function u(l){let h=Ge.
filter(f=>!(e.wide&&f==="memory")),p=h.indexOf(o()),v={ArrowRight:p+1,ArrowLeft:p-1+h.length,Home:0,End:h.length-1}[l.key];if(v===void 0)return;let g=h[v%h.length];
a(g),t[Ge.indexOf(g)].focus(),l.preventDefault()}return{element:n,update:i}}function an(e){let t=0,n=!1,o=r("span.jsm-faint",{role:"status"}),i=r("input.jsm-fie\
ld.jsm-wide-field",{type:"search",dir:"auto",maxlength:1e3,"aria-label":s("search.turns"),placeholder:s("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(
()=>e.search(i.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;l.preventDefault()}}),a=r(".jsm-row.jsm-search",{role:"search",hidden:!0},i,o,Z("close",s("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;
let{searching:h,query:p,found:v,foundTotal:g}=e.view;L(a,h),h&&!n&&i.focus(),n=h,!p&&i.value&&!h&&(i.value=""),ee(o,v?g===0?s("search.none"):g>v.length?s("searc\
h.cut",{shown:v.length,n:g}):re("search.found",g):"")}return{element:a,update:u}}var Be=96,ut=14,Ee=44;function ao(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function cn(e,t){let n=e[e.
length-1]?.budget??null,o=Math.max(...e.map(({tokens:w})=>w),1),i=n!==null&&n<=o*6,a=ao(i?Math.max(o,n??0):o),u=w=>6+(Be-6)*(1-Math.min(1,w/a)),l=(t-Ee-4)/e.length,
h=pe(l-(l>4?2:.5),1,22),p=(w,c,d)=>{let y=oe("text",{x:Ee-6,y:c+3.5,"text-anchor":"end"});return y.textContent=d||ie(w),y},v=(w,c,d)=>{let y=oe("text",{x:w,y:Be+
ut,"text-anchor":c});return y.textContent=d,y},g=i?u(n??0):0,f=[...[0,a].filter(w=>!i||w===0||Math.abs(u(w)-g)>12).flatMap(w=>[oe("path.jsm-axis",{d:`M${Ee} ${u(
w)}H${t}`}),p(w,u(w),"")]),...e.map((w,c)=>oe(`rect.jsm-column${w.budget!==null&&w.tokens>=w.budget*.8?".jsm-high":""}`,{x:Ee+c*l+(l-h)/2,y:u(w.tokens),width:h,
height:Math.max(1,Be-u(w.tokens)),rx:Math.min(1.5,h/3),"data-tip":s("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),...i?[oe("path.jsm-bud\
get",{d:`M${Ee} ${g}H${t}`}),p(n??0,g,ie(n??0))]:[],v(Ee,"start",String(e[0]?.number??"")),...e.length>1?[v(t-2,"end",String(e[e.length-1].number))]:[]],x=`${s(
"sent.tokens")}${i?`, ${s("sent.budget")} ${ie(n??0)}`:""}`;return oe("svg.jsm-plot",{role:"img","aria-label":x,width:t,height:Be+ut+4,viewBox:`0 0 ${t} ${Be+ut+
4}`},...f)}function ln(e){let t=null,n=null,o="",i=0,a=new ResizeObserver(([{contentRect:c}])=>{let d=Math.floor(c.width);!d||d===i||(i=d,n||g())}),u=r(".jsm-receipts");a.
observe(u);function l(c){c.has("all")&&(t=n=null,o="",F(u));let{view:d,memory:y}=e;if(d.tab!=="sent"||y.phase!=="live")return;let k=`${y.thread} ${y.head.sent}`;
k!==o&&h(k)}async function h(c){o=c;let d=await e.ask("receipts",{});!d||o!==c||(t=d.rows,n||g())}async function p(c){n=await e.ask("receipt",{number:c}),g(),u.
querySelector("button")?.focus()}async function v(){let c=n;if(!c)return;let d=await e.ask("receipt",{number:c.request,before:c.start});!d||n!==c||(n={...c,start:d.
start,messages:[...d.messages,...c.messages]},g())}function g(){if(n)return x(n);if(!t||!i)return;if(t.length===0)return F(u,r("p.jsm-faint",s("sent.none")));let c=cn(
t,i);P(c,{onclick:d=>{let y=je(d,"[data-request]")?.dataset.request;y&&p(Number(y))}}),F(u,r(".jsm-label",s("sent.tokens")),c,r("ul.jsm-history",...[...t].reverse().
map(d=>r("li",f(d)))))}function f({number:c,turn:d,tokens:y,exact:k,text:S,model:$}){return r("button.jsm-request-line",{title:$,onclick:()=>p(c)},r("b",c),r("s\
pan.jsm-what",d?s("sent.turn",{n:d}):s("sent.unsaved")," · ",S),r("span.jsm-tokens",Ce(y,k)))}function x(c){let{request:d,meter:y,start:k,messages:S,difference:$}=c,
N=t?.find(({number:z})=>z===d);F(u,r(".jsm-row",ae("left",s("sent.back"),()=>{n=null,g(),u.querySelector("button")?.focus()}),me(),ae("copy",s("json"),()=>lt(e,
d))),r("h3",s("sent.request",{n:d}),N?r("span.jsm-faint",N.turn?s("sent.turn",{n:N.turn}):s("sent.unsaved")):null),r("p.jsm-faint",[Re(y),N?.model].filter(Boolean).
join(" · ")),$?co($):null,k>0&&se(s("messages.earlier",{n:k}),()=>v(),".jsm-plain"),r("ol.jsm-messages",{"aria-label":s("sent.request",{n:d})},...ct(e,S)))}function w(){
a.disconnect()}return{element:u,update:l,close:w}}function co(e){let t=["added","removed","changed"].flatMap(n=>{let o=e[n],i=o.length>6?[...o.slice(0,5),`… ${o[o.
length-1]}`]:o;return o.length?[r(`span.jsm-diff-${n}`,s(`diff.${n}`,{what:i.join(", ")}))]:[]});return r("p.jsm-difference",s("diff")," ",...t.length?t.flatMap(
(n,o)=>o?[" · ",n]:[n]):[s("diff.same")])}function un(e){let t=new Set,n="",o="",i=r(".jsm-standing");function a(x){if(!Q(x,"standing","system","plan","entities"))return;x.has("all")&&(n="");let{system:w,
plan:c,entities:d}=e.memory,y=e.view.editing?.row??"",k=be(i);if(k?.matches("input, textarea")&&!x.has("standing"))return;let S=k&&(k.dataset.act??`edit-${o}`);
o=n||(["system","plan"].includes(y)?y:"");let $=y==="plan"||c.text!=="";F(i,l("system",w,!$),$&&l("plan",c),d.length>0&&v(d)),S&&u(S)}function u(x){let w=[...i.
querySelectorAll("[data-act]")],c=o?void 0:w.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(w.find(({dataset:d})=>d.act===x)??c)?.focus({preventScroll:!0})}
function l(x,{text:w,tokens:c,more:d},y=!1){if(e.view.editing?.row===x)return r(".jsm-note",Ne(e));let k=t.has(x),S=s(`standing.${x}`);return r(".jsm-note",r(".\
jsm-row",p(x,S,w?k?"":w:s("standing.none"),y&&!w?"jsm-one.jsm-none":"jsm-one"),c?r("span.jsm-tokens",ie(c)):null,y&&ae("plus",s("standing.plan"),()=>h("plan"),{
class:"jsm-bare","data-act":"edit-plan",...ke(s("standing.add"))}),Z("edit",s("standing.edit",{what:S}),()=>h(x),{"data-act":`edit-${x}`})),k&&w?r("p.jsm-full",
{dir:"auto"},w,d?" …":""):null)}function h(x){e.edit(x,x,s(`standing.${x}`))}function p(x,w,c,d="jsm-one"){let y=t.has(x);return r("button.jsm-fold",{"aria-ex\
panded":y,"data-act":`fold-${x}`,onclick:()=>{t.delete(x)||t.add(x),e.changed("standing")}},U(y?"down":"right"),r("b",w),r(`span.${d}`,{dir:"auto"},c))}function v(x){
let w=t.has("entities");return r(".jsm-note",r(".jsm-row",p("entities",s("standing.entities"),w?"":x.map(({name:c})=>c).join(", "))),w?r("dl.jsm-entities",...x.
flatMap(c=>[r("dt",{dir:"auto"},c.name),...c.facts.map((d,y)=>g(c,d,`${c.id} ${y}`))])):null)}function g(x,w,c){if(n===c)return r("dd",f(x,w));let{text:d,turns:y,
replaced:k}=w;return r(k?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},d," ",r("span.jsm-faint",He(y),k?` · ${s("entity.replaced")}`:"")),me(),...k?[]:[Z("edit",
`${s("entity.edit")}: ${d}`,()=>{n=c,e.changed("standing")},{"data-act":`edit-${c}`,title:s("entity.edit")}),Z("remove",`${s("entity.delete")}: ${d}`,()=>e.act(
"entity",{entity:x.id,fact:d,text:""}),{"data-act":`remove-${c}`,title:s("entity.delete")})])}function f(x,w){let c=()=>{n="",e.changed("standing")},d=r("input.\
jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:w.text,"aria-label":`${s("entity.edit")}: ${w.text}`,onkeydown:y=>{y.key==="Escape"&&c(),y.key==="Enter"&&
(c(),d.value.trim()&&d.value!==w.text&&e.act("entity",{entity:x.id,fact:w.text,text:d.value.trim()}))}});return requestAnimationFrame(()=>d.focus()),d}return{element:i,
update:a}}var Le=5,qe=2,lo=.62,dn=5;function fn(e,t){let{length:n}=e.order;if(n===0||t<Le)return[];if(n*(Le+qe)<=t)return mn(e,0,n,0,t*Math.min(n,3)/3);let o=Math.floor(t*
lo),i=Math.floor(o/(Le+qe+1)),a=t-o-3*qe;return[...uo(e,n-i,a),...mn(e,n-i,n,t-o,o)]}function mn(e,t,n,o,i){let a=n-t,u=0;for(let p=t;p<n;p++)u+=e.tokens[p];let l=Math.
max(0,i-a*(Le+qe)+qe)/Math.max(1,u),h=o;return Array.from({length:a},(p,v)=>{let g=hn(e,t+v,t+v+1,h,Le+e.tokens[t+v]*l);return h+=g.width+qe,g})}function uo(e,t,n){
let o=pe(Math.floor((n+1)/(dn+1)),1,t),i=0;for(let p=0;p<t;p++)i+=Math.max(1,e.tokens[p]);let a=[],u=0,l=0;for(let p=0;p<t;p++)l+=Math.max(1,e.tokens[p]),!(l<i*
(a.length+1)/o&&p<t-1)&&(a.push(hn(e,u,p+1,0,dn)),u=p+1);let h=n/a.length;return a.map((p,v)=>({...p,x:v*h,width:Math.max(2,h-1)}))}function hn(e,t,n,o,i){let a=0,
u=0,l=0,h=0,p=!1;for(let g=t;g<n;g++){let{state:f,why:x}=e.placeAt(g);a+=e.tokens[g],f==="in"?(l++,u+=e.tokens[g]):f==="maybe"&&h++,p||=f==="in"&&x==="pinned"}let v=l===
n-t?"in":l>0?"mixed":h>0?"maybe":"out";return{x:o,width:i,from:t,to:n,tokens:a,inside:l,share:a?u/a:l?1:0,state:v,pinned:p}}var ze=22,Ye=4;function pn(e){let t=0,n=oe("svg.jsm-blocks",{role:"img",height:ze+Ye}),o=new ResizeObserver(()=>{let f=Math.floor(i.clientWidth);f===t||!f||(t=f,
u())}),i=r(".jsm-strip",{onclick:f=>p(f)},n);o.observe(i);function a(f){L(i,e.memory.order.length>0),Q(f,"turns","places","tried","all")&&u()}function u(){if(!t)
return;let{memory:f}=e,x=t;P(n,{viewBox:`0 0 ${x} ${ze+Ye}`,width:x,"aria-label":`${s("strip")} ${re("turns.in",f.order.length,{in:f.counts.in})}.`}),F(n,...fn(
f,x).map(w=>l(w)))}function l(f){let{x,width:w,state:c,share:d,pinned:y,from:k,to:S}=f,$={x:x+.5,y:Ye+.5,width:Math.max(1,w-1),height:ze-1,rx:Math.min(2,w/4)},N=Math.
max(2,Math.round((ze-1)*d)),z={...$,y:Ye+.5+ze-1-N,height:N};return oe(`g.jsm-block.jsm-block-${c}`,{"data-tip":h(f),"data-from":k,"data-to":S},oe("rect.jsm-fra\
me",$),...c==="mixed"?[oe("rect.jsm-level",z)]:[],...y?[oe("path.jsm-notch",{d:`M${x+w/2-2.5} 0h5l-2.5 3.5z`})]:[])}function h({from:f,to:x,inside:w,tokens:c}){
let{memory:d}=e;return x-f===1?s("strip.block",{a:String(d.order[f]),state:st(d.placeAt(f)),tokens:c}):s("strip.blocks",{a:String(d.order[f]),b:String(d.order[x-
1]),in:w,n:x-f,tokens:c})}function p(f){let x=je(f,"[data-from]")?.dataset.from;x!==void 0&&e.reveal(e.memory.order[Number(x)])}function v(){let f=n.cloneNode(!0),
x=n.querySelectorAll("rect, path");return f.querySelectorAll("rect, path").forEach((w,c)=>{let{fill:d,stroke:y,strokeDasharray:k}=getComputedStyle(x[c]);P(w,{fill:d,
stroke:y,"stroke-dasharray":k==="none"?null:k}),w.removeAttribute("class")}),f.querySelectorAll("g").forEach(w=>{let c=oe("title",{});c.textContent=w.getAttribute(
"data-tip");for(let{name:d}of[...w.attributes])w.removeAttribute(d);w.prepend(c)}),f.removeAttribute("class"),P(f,{xmlns:ot}),new XMLSerializer().serializeToString(
f)}function g(){o.disconnect()}return{element:i,update:a,toSvg:v,close:g}}function gn(e){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,o=null,i=()=>{clearTimeout(n),o=null,t.matches(":popover-open")&&t.hidePopover()},
a=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),We(t,l,{gap:6,end:!1}))},u=(l,h)=>{let p=je(l,'[data-tip]:not([data-tip=""])');p!==o&&(i(),p&&(o=
p,n=setTimeout(()=>a(p),h)))};return P(e,{onmouseover:l=>u(l,250),onmouseleave:i,onfocusin:l=>u(l,0),onfocusout:i,onkeydown:l=>{l.key==="Escape"&&i()}}),e.addEventListener(
"scroll",i,!0),i}var mo=760;function fo({model:e,el:t}){e.host?.strings&&gt(e.host.strings);let n=Ot(e),o=pn(n),i=tn(n),a=ln(n),u=Ft(n,()=>o.toSvg()),l=on(n),h=rn(n),p=an(n),v=un(
n),g=zt(n),f=It(n),x=Lt(n),w=sn(n),c=r(".jsm-main",p.element,v.element,f.element,i.element),d=r(".jsm-view",{role:"tabpanel"},w.element,a.element),y=r(".jsm-sid\
e",d),k=r(".jsm-body",c,y),S=r(".jsm-shown",u.element,l.element,o.element,g.element,h.element,k),$=r(".jsm-alone"),N=r(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":s("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},S,$,x.element);n.root=N;let z={element:N,update(W){if(!Q(
W,"phase","view","size","all","turns","draft"))return;let{memory:te,view:Y,wide:b}=n,T=te.phase==="live",H=te.order.length===0&&!te.draft;if(L(S,T),L($,!T),(T?c:
$).insertBefore(f.element,T?i.element:null),N.classList.toggle("jsm-wide",b),b!==y.contains(h.element)&&(b?d:k).before(h.element),L(c,b||Y.tab==="memory"),b)for(let _ of[
"role","aria-label"])c.removeAttribute(_);else P(c,{role:"tabpanel","aria-label":s("tab.memory")});L(y,b||Y.tab!=="memory"),L(w.element,Y.tab==="next"||b&&Y.tab===
"memory"),L(a.element,Y.tab==="sent"),P(d,{"aria-label":s(Y.tab==="sent"?"tab.sent":"tab.next")}),L(i.element,!H)}};n.parts=[z,u,l,o,g,h,p,v,f,i,x,w,a];let R=gn(
N),O=W=>W.stopPropagation();P(N,{onfocusin:W=>{W.target instanceof Element&&P(W.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:W=>{W.stopPropagation(),
Dt(W)&&(W.preventDefault(),_e(n))},onkeyup:O,onkeypress:O});let J=new ResizeObserver(()=>{let W=N.clientWidth>=mo;W!==n.wide&&(n.wide=W,n.changed("size","view"))});
J.observe(N);let X=()=>{e.comm_live!==!0?n.receive({type:"status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},he=W=>n.reveal(W);
return e.on("comm_live_update",X),e.on("reveal",he),t.append(N),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",X),e.off("reveal",he),R(),J.disconnect();
for(let W of[o,i,a,x])W.close();n.close(),N.remove()}}var Yr={render:fo};export{Yr as default};
