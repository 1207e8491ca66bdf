// Built from src/ by `make panel`; do not edit.
var pe=(e,t,n)=>Math.max(t,Math.min(n,e)),Z=(e,...t)=>t.some(n=>e.has(n));function dt(){let e=new Map,t=[],n={turn:84,summary:92,line:28,draft:96},o=new Float64Array(1),i=!0;function a(h){t=h,i=!0}function u(h,g){return Math.abs((e.get(
h)??-1)-g)<.5?!1:(e.set(h,g),i=!0,!0)}function l(){e.clear(),i=!0}let f=h=>v()[pe(h,0,t.length)];function p(h){v();let g=0,x=t.length-1;for(;g<x;){let w=g+x+1>>
1;o[w]<=h?g=w:x=w-1}return Math.max(0,g)}function v(){if(!i)return o;o.length!==t.length+1&&(o=new Float64Array(t.length+1));let h=0;return t.forEach(({key:g,kind:x},w)=>{
o[w]=h,h+=e.get(g)??n[x]}),o[t.length]=h,i=!1,o}return{estimates:n,use:a,measure:u,reset:l,top:f,at:p,get rows(){return t},get total(){return f(t.length)}}}var Ae=e=>`${e}, so this turn is not sent. Turn it on to send it.`,yn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Red\
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
not be undone."},check:"Check memory",new:{below:"New turn below"},standing:{system:"Instructions",plan:"Plan",none:"none",entities:"Entities",edit:"Edit {what}",
add:"Add a plan"},entity:{delete:"Delete this fact",edit:"Correct this fact",replaced:"replaced"},findings:{"":"Findings",more:{one:"1 more",other:"{n} more"},less:"\
less"},try:{"":"Try a question",hint:"Nothing is sent."},next:{empty:"Nothing would be sent yet."},messages:{earlier:"{n} earlier messages"},json:"Copy JSON",sent:{
none:"Nothing was sent yet.",request:"Request {n}",turn:"for #{n}",unsaved:"not saved",back:"All requests",tokens:"Tokens per request",budget:"budget",point:"Re\
quest {n}: {tokens} tokens"},diff:{"":"Since the request before:",added:"added {what}",removed:"left out {what}",changed:"changed {what}",same:"the same"},absent:{
"":"This kernel has no session memory.",load:"Load it"},restarted:"Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",reopened:"\
Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Asking the kernel…",unreadable:"The k\
ernel's answer cannot be read. Reload the page.",mismatch:"This panel and the kernel's extension differ in version. Reload the page.",busy:"Cell running. Change\
s apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here is the new version.",work:{summarise:"Summarising",of:"{what}: {done} of {of}",
cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {what}.",pin:"Pinned {what}: always in.",unpin:"Unpinned {what}.",exclude:"Turned off {what}.",
include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo brings it back.",erase:"Erased.",summarise:"Summarised.",undo:"Undone.",redo:"Done again.",remedy:"\
Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"unpin {target}",exclude:"turn off {target}",include:"turn on {target}",edit:"edit {target}",summarise:"\
summarise {target}",summarize:"summarise {target}",expand:"show originals of {target}",collapse:"send {target} again",remake:"summarise {target} again",clear:"c\
lear",remove:"remove {target}",add:"add {target}",replace:"replace {target}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",
budget:"budget {target}"}},mt=(e,t="")=>Object.entries(e).flatMap(([n,o])=>{let i=n?t+n:t.slice(0,-1);return typeof o=="string"?[[i,o]]:mt(o,`${i}.`)}),ft=Object.
fromEntries(mt(yn)),Ge=ft;function ht(e){Ge={...ft,...e}}function s(e,t={}){return(Ge[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(o,i)=>{let a=t[i];
return a===void 0?o:typeof a=="number"?re(a):a}).trimEnd()}var Me=e=>e in Ge,se=(e,t,n={})=>s(`${e}.${t===1?"one":"other"}`,{n:t,...n}),wn=new Intl.NumberFormat(
"en-US"),re=e=>wn.format(e);function Ie(e){let t=[];for(let n=0;n<e.length;n++){let o=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(o===n?`#${e[n]}`:`#${e[o]}\
–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:t.join(", ")}var j=e=>typeof e=="string",E=e=>Number.isSafeInteger(e)&&e>=0,de=e=>typeof e=="boolean",C=e=>t=>Array.isArray(t)&&t.every(e),ye=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(E),Je=e=>t=>t===null||e(t),ce=e=>t=>t==null||e(t),He=(...e)=>t=>e.includes(t),D=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.
every(([o,i])=>i(n[o]))};var Pe=1,bn=D({name:j,value:E,least:E,most:E}),vn=D({name:j,options:C(bn)}),xn=D({name:j,turns:E}),Qe=D({action:j,target:j}),pt=D({model:j,strategy:j,strategies:C(
vn),threads:C(xn),sent:E,undo:ce(Qe),redo:ce(Qe)}),kn=D({name:j,tokens:E}),Ye=D({used:E,budget:Je(E),exact:de,layers:C(kn),problem:j}),De=D({text:j,version:E,tokens:E,
more:de}),Fe=D({state:He("in","out","maybe"),why:j,detail:j}),Xe=D({number:E,version:E,question:j,reply:j,outcome:j,more:de,flags:C(j),cell:j,model:j,tools:E,images:E}),
gt=D({id:j,version:E,text:j,covers:C(ye(2)),tokens:E,place:Fe,level:E,more:de,by:j,lost:C(j),missing:E,stale:de,pinned:de,edited:de,expanded:de,invented:C(j)}),
jn=D({text:j,turns:C(E),replaced:de}),yt=D({id:j,name:j,facts:C(jn)}),wt=D({id:j,text:j,turns:C(E),remedies:C(Qe)}),$n=D({number:E,question:j,text:j,at:E}),bt=D(
{id:j,action:j,done:E,of:E}),Mn=D({at:E,remove:E,numbers:C(ye(2)),tokens:C(E),places:C(ye(2))}),vt=D({target:j,version:E,text:j}),Sn=D({id:j,role:j,version:E,tokens:E,
html:j,name:j,more:de}),Tn=D({role:j,layer:j,tokens:E,text:j,source:j,more:de}),En=D({added:C(j),removed:C(j),changed:C(j)}),qn=D({number:E,turn:E,tokens:E,budget:Je(
E),exact:de,text:j,model:j}),Ze={state:D({thread:j,revision:E,protocol:E,era:E,head:pt,meter:Ye,system:De,plan:De,places:C(Fe),order:C(ye(2)),tokens:C(E),marks:C(
ye(2)),cards:C(Xe),summaries:C(gt),entities:C(yt),findings:C(wt),draft:ce($n),work:bt}),update:D({thread:j,revision:E,base:E,total:E,head:ce(pt),meter:ce(Ye),system:ce(
De),plan:ce(De),places:ce(C(Fe)),splices:C(Mn),marks:C(ye(3)),counts:C(ye(2)),cards:C(Xe),outdated:C(ye(2)),summaries:ce(C(gt)),entities:ce(C(yt)),findings:ce(C(
wt)),work:ce(bt)}),draft:D({thread:j,revision:E,number:E,at:E,text:j,question:j,ended:de}),status:D({thread:j,revision:E,state:He("connecting","idle","busy","re\
started","absent","gone","reopened")}),done:D({thread:j,revision:E,re:j,note:j}),refused:D({thread:j,revision:E,re:j,kind:He("stale","busy","unknown","unfit","m\
alformed","failed","cancelled"),text:j,fresh:ce(vt)}),page:D({thread:j,revision:E,re:j,cards:C(Xe)}),reading:D({thread:j,revision:E,re:j,messages:C(Sn)}),source:D(
{thread:j,revision:E,re:j,source:vt}),found:D({thread:j,revision:E,re:j,numbers:C(E),total:E}),context:D({thread:j,revision:E,re:j,request:E,question:j,meter:Ye,
start:E,total:E,messages:C(Tn),difference:ce(En),places:C(Fe),marks:C(ye(2))}),receipts:D({thread:j,revision:E,re:j,rows:C(qn)}),json:D({thread:j,revision:E,re:j,
text:j})};var xt=e=>Object.hasOwn(Ze,e?.type??"")&&Ze[e.type](e)?e:null;var xe=class extends Error{constructor(t,n,o){super(n),this.kind=t,this.fresh=o}};function kt(e,t,n=1){let o=n,i=new Map;function a(h,g,{thread:x,revision:w}){let c=`\
r${o++}`;return new Promise((d,y)=>{i.set(c,{type:h,resolve:d,reject:y});try{e.send({type:h,id:c,thread:x,revision:w,...g})}catch{i.delete(c),y(new xe("lost",""))}})}
function u(h){let g=xt(h);if(!g)return l(h?.re);t(g);let x="re"in g?g.re:g.type==="state"?f():void 0,w=x===void 0?void 0:i.get(x);!w||x===void 0||(i.delete(x),g.
type==="refused"?w.reject(new xe(g.kind,g.text,g.fresh)):w.resolve(g))}function l(h){let g=typeof h=="string"?i.get(h):void 0;!g||typeof h!="string"||(i.delete(
h),g.reject(new xe("malformed",s("unreadable"))))}function f(){for(let[h,{type:g}]of i)if(g==="hello")return h}function p(){let h=[...i.values()];i.clear();for(let{
reject:g}of h)g(new xe("lost",""))}function v(){e.off("msg:custom",u),p()}return e.on("msg:custom",u),{ask:a,abandon:p,close:v,waiting:i}}var jt={text:"",version:0,tokens:0,more:!1},An={state:"out",why:"",detail:""},On=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],Nn=1500,$t=4e3;function we(e,t){let n=[];for(let[o,i]of e)for(let a=0;a<i;a++)n.push(o+t*a);return n}var me=(...e)=>new Set(e),Mt=()=>({thread:"",era:0,revision:0,
head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:jt,plan:jt,places:[],order:[],tokens:[],
marks:[],cards:new Map,summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function St(){let e=null,t={...Mt(),phase:"\
connecting",busy:!1,get newest(){return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let c={in:0,maybe:0,out:0};for(let d=0;d<t.order.
length;d++)c[i(d).state]++;return c}};function n(){Object.assign(t,Mt()),e=null}function o(c){return e??=new Map(t.order.map((d,y)=>[d,y])),e.get(c)??-1}function i(c){
let{places:d,marks:y}=t.tried??t;return d[y[c]]??An}let a=c=>c.type==="state"||c.type==="status"||c.thread===t.thread;function u(c){return c.type==="state"?l(c):
c.type==="status"?w(c.state):t.phase!=="live"||!a(c)?me():c.type==="update"?p(c):c.type==="draft"?h(c):c.type==="page"?g(c.cards):c.type==="context"&&c.request===
0&&c.revision===t.revision?x(c):me()}function l(c){if(n(),c.protocol!==Pe)return t.phase="mismatch",me("phase");let{thread:d,era:y,revision:k,tokens:S}=c;return Object.
assign(t,{thread:d,era:y,revision:k,tokens:S}),f(c),t.phase="live",t.order=we(c.order,1),t.marks=we(c.marks,0),t.draft=c.draft??null,g(c.cards),me("phase","all")}
function f(c){let d=On.filter(y=>c[y]!==void 0&&c[y]!==null);for(let y of d)Object.assign(t,{[y]:c[y]});return d}function p(c){let d=new Set;if(c.base!==t.revision)
return c.revision<=t.revision?d:d.add("gap");t.revision=c.revision;for(let y of f(c))d.add(y);if(v(c)&&d.add("turns"),t.order.length!==c.total)return d.add("gap");
for(let y of we(c.outdated,1))t.cards.delete(y)&&d.add("cards");if(c.cards.length)for(let y of g(c.cards))d.add(y);return t.draft&&c.cards.some(y=>y.number===t.
draft?.number)&&(t.draft=null,d.add("turns")),t.tried&&Z(d,"turns","places","meter")&&(t.tried=null,d.add("turns").add("tried")),d}function v(c){for(let{at:d,remove:y,
numbers:k,tokens:S,places:$}of c.splices){for(let z of t.order.slice(d,d+y))t.cards.delete(z);let N=(z,R)=>[...z.slice(0,d),...R,...z.slice(d+y)];t.order=N(t.order,
we(k,1)),t.tokens=N(t.tokens,S),t.marks=N(t.marks,we($,0))}for(let[d,y,k]of c.marks)t.marks.fill(k,d,d+y);for(let[d,y]of c.counts)t.tokens[d]=y;return c.splices.
length&&(e=null),!!(c.splices.length||c.marks.length||c.counts.length||c.places)}function h(c){if(c.ended)return t.draft?.number!==c.number?me():(t.draft=null,me(
"turns"));if(t.draft?.number!==c.number){let{number:S,question:$,text:N,at:z}=c;return t.draft={number:S,question:$,text:N,at:z},me("turns")}let{text:d,at:y}=t.
draft,k=d.slice(0,Math.max(0,c.at-y))+c.text;return t.draft={...t.draft,question:c.question||t.draft.question,text:k.slice(-$t),at:y+Math.max(0,k.length-$t)},me(
"draft")}function g(c){for(let d of c)t.cards.delete(d.number),t.cards.set(d.number,d);for(let d of t.cards.keys()){if(t.cards.size<=Nn)break;t.cards.delete(d)}
return me("cards")}function x(c){let{question:d,meter:y,places:k}=c,S=we(c.marks,0),$=d!==""&&S.length===t.order.length&&S.length>0;return!$&&!t.tried?me():(t.tried=
$?{question:d,meter:y,places:k,marks:S}:null,me("turns","tried"))}function w(c){return c==="busy"||c==="idle"?t.busy===(c==="busy")?me():(t.busy=c==="busy",me("\
busy")):(n(),t.busy=!1,t.phase=c,me("phase","all"))}return Object.assign(t,{forget:n,indexOf:o,placeAt:i,apply:u,keep:g})}function Tt(e,{found:t,unfolded:n}){if(t)return t.map(f=>Cn(e,f,"")).filter(f=>f.index>=0);let{heads:o,inside:i,hidden:a}=Rn(e,n),u=Bn(e),l=[];for(let f=0;f<e.order.
length;f++){let p=e.order[f];f===u&&l.push({kind:"line",key:"line"});for(let v of o.get(f)??[])l.push({kind:"summary",key:v.id,summary:v,open:n.has(v.id)});a.has(
p)||l.push({kind:"turn",key:`#${p}`,number:p,index:f,inside:i.get(p)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var Cn=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function Rn(e,t){let n=new Map,o=new Map,i=new Set;for(let a of e.
summaries){let u=we(a.covers,1).filter(f=>e.indexOf(f)>=0);if(u.length===0)continue;let l=Math.min(...u.map(f=>e.indexOf(f)));n.set(l,[...n.get(l)??[],a]);for(let f of u)
o.set(f,a.id),!t.has(a.id)&&!a.expanded&&i.add(f)}return{heads:n,inside:o,hidden:i}}function Bn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:o}=e.placeAt(
n);if(o==="maybe"||(o==="in"&&t<0&&(t=n),o==="out"&&t>=0))return-1}return t>0?t:-1}function et(){let e={numbers:new Set,active:"",anchor:"",get size(){return e.numbers.size},get list(){return[...e.numbers].sort((a,u)=>a-u)}};function t(){e.numbers.
clear(),e.anchor=e.active}function n(a){e.numbers.delete(a)||e.numbers.add(a),e.anchor=e.active=`#${a}`}function o(a,u){let l=a.findIndex(v=>v.key===u),f=a.findIndex(
v=>v.key===e.anchor),p=f<0?l:f;l<0||(f<0&&(e.anchor=u),e.numbers=new Set(a.slice(Math.min(p,l),Math.max(p,l)+1).flatMap(v=>v.kind==="turn"&&v.number!==void 0?[v.
number]:[])),e.active=u)}function i(a,u,l){for(let h of e.numbers)l(h)||e.numbers.delete(h);if(!e.active||u.some(h=>h.key===e.active))return;let f=a.findIndex(h=>h.
key===e.active),p=new Set(u.map(h=>h.key)),v=a.slice(Math.max(0,f)).find(h=>p.has(h.key));e.active=(v??u[u.length-1])?.key??""}return Object.assign(e,{clear:t,toggle:n,
extend:o,follow:i})}var Ln=40,Et=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function qt(e){let t={host:e.host??{},memory:St(),selection:et(),heights:dt(),rows:[],view:Et(),wide:!1,root:document.createElement("div"),parts:[],said:"",dialog:null,
focusRow:()=>{},holdView:()=>{}},n=new Set,o=0,i=kt(e,l,Math.floor(Math.random()*2**40));function a(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"\
reopened"}):u()}function u(){i.ask("hello",{protocol:Pe},t.memory).catch(b=>{b.kind!=="lost"&&(t.memory.phase="mismatch"),p("phase")})}function l(b){let T=t.memory.
phase==="live",{thread:I,era:G}=t.memory,W=t.memory.apply(b);W.has("gap")&&u(),W.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==I||t.memory.era!==G)&&f(),
T&&t.memory.phase!=="live"&&i.abandon(),Z(W,"cards","turns","summaries")&&$(),p(...W)}function f(){let{tab:b}=t.view;t.view={...Et(),tab:b},t.selection=et(),t.heights.
reset(),t.said="",t.dialog?.close()}function p(...b){for(let T of b)n.add(T);n.size&&!o&&(o=requestAnimationFrame(v))}function v(){o=0;let b=n;if(n=new Set,b.has(
"all"))for(let T of["head","meter","turns","cards","findings","standing","view","busy","work","said"])b.add(T);if(Z(b,"turns","summaries","view","places")){let T=Tt(
t.memory,t.view);t.selection.follow(t.rows,T,I=>t.memory.indexOf(I)>=0),t.rows=T,b.add("rows").add("selection")}for(let T of t.parts)T.update(b)}async function h(b,T){
try{return await i.ask(b,T,t.memory)}catch(I){return c(I),null}}async function g(b,T,I=""){let G=await h(b,T);return G&&d("note"in G&&G.note||I),G!==null}let x=b=>g(
"command",{action:b},s(`did.${b}`)),w=b=>g("summarise",b,s("did.summarise"));function c(b){if(!(b instanceof xe))throw b;if(b.kind==="lost"){t.memory.phase==="l\
ive"&&l({type:"status",thread:"",revision:0,state:"gone"});return}d(b.kind==="stale"&&b.fresh?s("stale"):b.kind==="cancelled"?s("work.cancelled"):b.message)}function d(b){
t.said=b,p("said")}async function y(b){let{open:T}=t.view;if(T.delete(b))return p("cards");T.add(b),t.holdView(),p("cards"),await N(b)}function k(b){let{cards:T,
summaries:I}=t.memory;return(b.startsWith("#")?T.get(Number(b.slice(1))):I.find(({id:W})=>W===b))?.version??-1}function S(b){let T=t.view.readings.get(b);return T?.
version===k(b)?T.messages:void 0}function $(){let{open:b,readings:T}=t.view;for(let I of T.keys())!b.has(I)&&!S(I)&&T.delete(I);for(let I of b)k(I)>=0&&N(I)}async function N(b){
let{view:T}=t;if(!T.asked.has(b)){for(T.asked.add(b);T===t.view&&T.open.has(b)&&!S(b);)await z(b)||T.open.delete(b);T.asked.delete(b),p("cards")}}async function z(b){
let{open:T,readings:I,editing:G}=t.view,W=k(b),ue=await h("read",{target:b});if(!ue)return null;I.delete(b),I.set(b,{version:W,messages:ue.messages});for(let $e of I.
keys()){if(I.size<=Ln)break;$e!==G?.row&&(I.delete($e),T.delete($e))}return p("cards"),ue.messages}async function R(b,T,I){let G=await h("source",{target:T});G&&
(t.view.editing={row:b,target:T,label:I,source:G.source,text:G.source.text,word:""},p("cards","standing"))}async function O(b,T){let I=`#${b}`,W=(S(I)??await z(
I))?.filter($e=>$e.role===T),ue=T==="user"?W?.[0]:W?.[W.length-1];ue&&(t.view.open.add(I),t.holdView(),await R(I,ue.id,s(T==="user"?"edit.question":"edit.reply")))}
async function K(){let{editing:b}=t.view;if(!b)return;let{target:T,source:I,text:G}=b;if(G===I.text)return J();try{await i.ask("edit",{target:T,version:I.version,
text:G},t.memory),J(),d(s("did.edit"))}catch(W){W instanceof xe&&W.fresh&&(t.view.editing={...b,source:W.fresh,text:W.fresh.text,word:s("stale")}),c(W),p("cards",
"standing")}}function J(){let b=t.view.editing?.row;t.view.editing=null,p("cards","standing"),b&&requestAnimationFrame(()=>t.focusRow(b))}let Q=b=>t.selection.numbers.
has(b)?t.selection.list:[b];function Y(b){t.view.found&&X();let T=t.memory.summaries.find(({id:I,covers:G})=>!t.view.unfolded.has(I)&&G.some(([W,ue])=>b>=W&&b<W+
ue));T&&!T.expanded&&t.view.unfolded.add(T.id),t.view.tab=t.wide?t.view.tab:"memory",p("view"),requestAnimationFrame(()=>t.focusRow(`#${b}`))}async function le(b){
if(t.view.query=b,!b.trim())return t.view.found=null,p("view");let T=await h("search",{query:b});!T||t.view.query!==b||(t.view.found=T.numbers,t.view.foundTotal=
T.total,p("view"))}function X(){Object.assign(t.view,{searching:!1,query:"",found:null}),p("view")}function _(){cancelAnimationFrame(o),i.close(),t.memory.forget()}
return Object.assign(t,{start:a,hello:u,receive:l,changed:p,ask:h,act:g,command:x,summarise:w,say:d,unfold:y,readingOf:S,read:z,edit:R,editTurn:O,save:K,leaveEditing:J,
targets:Q,reveal:Y,search:le,endSearch:X,close:_})}var tt="http://www.w3.org/2000/svg",zn=new Set(["input","textarea","select"]);function r(e,t,...n){let[o,...i]=e.split("."),a=document.createElement(o||"div");a instanceof
HTMLButtonElement&&(a.type="button"),zn.has(o)&&F(a,{autocomplete:"off"}),F(a,{class:i.join(" ")||null});let u=!(t instanceof Object)||t instanceof Node;return u||
F(a,t),P(a,...u?[t]:[],...n),a}function F(e,t){for(let[n,o]of Object.entries(t)){let i=n.startsWith("aria-")&&typeof o=="boolean"?String(o):o;i==null||i===!1||(n.
startsWith("on")?e.addEventListener(n.slice(2),o):n==="value"?e.value=o:n==="class"?e.classList.add(...o.split(" ")):e.setAttribute(n,i===!0?"":i))}}function P(e,...t){
e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof Node?n:document.createTextNode(String(n))))}function oe(e,t,...n){let[o,...i]=e.split("."),
a=document.createElementNS(tt,o);return F(a,{...t,class:i.join(" ")||null}),a.append(...n),a}var L=(e,t)=>{e.hidden===t&&(e.hidden=!t)},te=(e,t)=>{e.textContent!==
t&&(e.textContent=t)},be=e=>e.contains(document.activeElement)?document.activeElement:null,je=({target:e},t)=>e instanceof Element?e.closest(t):null;function We(e,t,{
gap:n,end:o}){e.showPopover?.();let i=t.getBoundingClientRect(),{width:a,height:u}=e.getBoundingClientRect(),l=i.bottom+u+8<=innerHeight?i.bottom+n:Math.max(4,i.
top-u-n);e.style.left=`${pe(o?i.right-a:i.left,4,innerWidth-a-4)}px`,e.style.top=`${l}px`}var In={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",stop:"M6 6h12v12H6z",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.\
01",stale:"M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 \
0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"},At={
"aria-hidden":"true",focusable:"false"};function U(e){return oe("svg.jsm-icon",{viewBox:"0 0 24 24",...At},oe("path",{d:In[e]??""}))}function Ot(e){return oe(`s\
vg.jsm-dot.jsm-dot-${e}`,{viewBox:"0 0 12 12",...At},oe("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var fe=()=>r("span.jsm-space"),ke=e=>({"aria-label":e,title:e}),ee=(e,t,n,o={})=>r("button.jsm-button.jsm-bare",{...ke(t),onclick:n,...o},U(e)),ae=(e,t,n,o={})=>r(
"button.jsm-button",{onclick:n,...o},e?U(e):null,r("span",t)),ie=(e,t,n="",o={})=>r(`button.jsm-button${n}`,{onclick:t,...o},e),Oe=({action:e,target:t})=>Me(`ac\
tion.${e}`)?s(`action.${e}`,{target:t}):`${e} ${t}`.trim();function nt({state:e,why:t,detail:n}){let o=Me(`why.${t}`)?s(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return o?e==="in"?o.startsWith("as ")?`${s("in")} ${o}`:`${s("in")}, ${o}`:`${s(e)}: ${o}`:s(e)}var Hn=({why:e,detail:t})=>Me(`tip.${e}`)?s(`tip.${e}`,{detail:t}):
"";function Ke(e){let t=nt(e),n=Hn(e),o={pinned:"pin",summary:"layers",found:"search"}[e.why];return r(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},o&&e.state==="in"?U(o):Ot(e.state),r("span",t))}function Ne(e){let t=e.view.editing;if(!t)return null;let n=r("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:o=>{if(o.key==="Escape")e.leaveEditing();else if(o.key==="Enter"&&
(o.ctrlKey||o.metaKey))e.save();else return;o.preventDefault(),o.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",U("warning"),t.word):null,n,r(".jsm-row",fe(),ie(s("cancel"),()=>e.leaveEditing()),ie(s("save"),()=>e.save(),
".jsm-primary")))}async function Se(e,t){try{await navigator.clipboard.writeText(t),e.say(s("copied"))}catch{let n=r("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":s("copy"),value:t});Nt(e,s("copy.failed"),n,[]),n.select()}}function Nt(e,t,n,o){let i=r("dialog.jsm-dialog",{"aria-label":t,onclose:()=>{i.remove(),
e.dialog=null},onkeydown:u=>u.stopPropagation()}),a=ie(s(o.length?"cancel":"close"),()=>i.close());return P(i,r("h2",t),n,r(".jsm-row",fe(),a,...o)),e.root.append(
i),e.dialog=i,i.showModal(),i}function Ct(e){let t=ie(s("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Nt(e,s("erase.title"),r("p",
s("erase.text")),[t])}var Rt=400;function Bt(e){let t=r("b.jsm-selected"),n=r("span",{role:"status","aria-live":"polite"}),o=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),s("busy")),
i=0,a=ae("stop",s("stop"),()=>S(),{hidden:!0}),u=0,l=0,f=r("progress.jsm-progress"),p=r("span"),v=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":s("sel\
ected.other",{n:0}),hidden:!0},t,fe(),c("pin","pin"),c("off","exclude"),ae("summarise",s("summarise"),()=>R(),{class:"jsm-squeeze",...ke(s("summarise"))}),c("re\
move","prune"),ee("close",s("unselect"),()=>{e.selection.clear(),e.changed("selection")})),h=ae("summarise",s("summarise.older"),()=>e.summarise({})),g=ae("",s(
"clear"),()=>e.command("clear")),x=r(".jsm-row.jsm-work",{hidden:!0},p,f,ie(s("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),w=r(".jsm-bottom",x,r(".js\
m-row.jsm-foot",h,r(".jsm-status",a,o,n),g,v));function c(O,K){return ae(O,s(O),()=>z(K),{class:"jsm-squeeze",...ke(s(O))})}function d(O){let{memory:K,selection:J,
view:Q,wide:Y,said:le}=e;if(O.has("work")){let{id:T,action:I,done:G,of:W}=K.work;L(x,T!=="");let ue=s(`work.${I}`);te(p,W?s("work.of",{what:ue,done:G,of:W}):ue),
F(f,{"aria-label":ue}),W?Object.assign(f,{max:W,value:G}):f.removeAttribute("value")}O.has("said")&&te(n,le),O.has("busy")&&y(K.busy),O.has("turns")&&k(K.draft?.
number??0);let X=K.phase==="live"&&K.order.length>0&&(Y||Q.tab==="memory"),_=X&&J.size>0,b=be(v);L(v,_);for(let T of[h,g])L(T,X&&!_);w.classList.toggle("jsm-sel\
ecting",_),w.classList.toggle("jsm-quiet",!X&&!le&&[o,x,a].every(({hidden:T})=>T)),_&&te(t,se("selected",J.size)),F(v,{"aria-label":se("selected",J.size)}),b&&!_&&
e.focusRow(J.active)}function y(O){clearTimeout(i),i=O?setTimeout(()=>{L(o,!0),e.changed("selection")},Rt):0,O||L(o,!1)}function k(O){O!==u&&($(),u=O,clearTimeout(
l),l=O?setTimeout(async()=>{!await e.ask("page",{numbers:[]})||u!==O||(F(a,ke(s("stop.what",{n:O}))),L(a,!0),e.changed("selection"))},Rt):0)}function S(){let O=u;
return $(),e.act("stop",{number:O})}function $(){let{root:O,view:K,wide:J}=e,Q=be(a);L(a,!1),Q&&(J||K.tab==="memory")?e.focusRow(`#${u}`):Q&&O.querySelector("[r\
ole=tab][aria-selected=true]")?.focus()}function N(){clearTimeout(l),clearTimeout(i)}async function z(O){let K=e.selection.list,J=K.length===1?`#${K[0]}`:se("tu\
rns.n",K.length);await e.act("turns",{action:O,numbers:K},s(`did.${O}`,{what:J}))&&O==="prune"&&e.selection.clear(),e.changed("selection")}async function R(){let O=e.
selection.list;e.selection.clear(),e.changed("selection"),await e.summarise({numbers:O})}return{element:w,update:d,close:N}}function Lt(e){let t=!1,n=r(".jsm-fi\
ndings",{role:"group","aria-label":s("findings"),hidden:!0});function o(i){if(!i.has("findings"))return;let{findings:a}=e.memory;L(n,a.length>0);let u=t?a:a.slice(
0,1),l=a.length>1&&ie(t?s("findings.less"):se("findings.more",a.length-1),()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});P(n,...u.map((f,p)=>r(
"p.jsm-finding",U("warning"),r("span",f.text," ",...f.remedies.map((v,h)=>ie(Dn(v),()=>e.act("remedy",{finding:f.id,choice:h},s("did.remedy")),".jsm-plain"))," ",
p===u.length-1&&l))))}return{element:n,update:o}}function Dn(e){let t=Oe(e);return t.charAt(0).toUpperCase()+t.slice(1)}var zt={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function It(e){let t=r("p",{role:"status"}),
n=r(".jsm-sign"),o=r("div"),i="",a=r(".jsm-calm",n,t,o);function u(l){if(!Z(l,"phase","turns","all","draft"))return;let{memory:f,host:p}=e,v=f.order.length===0&&
!f.draft,h=f.phase!=="live"?f.phase:v?"empty":"";if(L(a,h!==""),a.classList.toggle("jsm-late",h==="connecting"),h===i)return;i=h,P(n,zt[h]?U(zt[h]):null),P(t,...(h?
s(h).split(/(?<=[.。]) /):[]).flatMap(w=>[r("span",w)," "]));let g=h==="empty"?p.insertExample:h==="absent"||h==="restarted"?p.loadExtension:void 0,x=h==="empt\
y"?s("empty.example"):s("absent.load");P(o,g?ie(x,()=>g.call(p),".jsm-primary"):null)}return{element:a,update:u}}function Fn(e,t,n){let o=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!o.isConnected)return;let l=be(o);o.remove(),
F(t,{"aria-expanded":!1}),l&&t.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[f,p,v,h]=l;return r("button.jsm-item",{class:h&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{i(),v()}},U(f),p)});P(o,...a.map(l=>l??r("hr",{role:"separator"})));let u=a.filter(l=>l!==null);F(o,{onkeydown:l=>{let f=u.findIndex(
v=>v.matches(":focus")),p={ArrowDown:f+1,ArrowUp:f-1+u.length,Home:0,End:u.length-1}[l.key];if(p!==void 0)u[p%u.length]?.focus();else if(l.key==="Escape"||l.key===
"Tab")i();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&i()}}),e.append(o),F(t,{"aria-expanded":!0}),We(o,t,{gap:4,end:!0}),
u[0]?.focus()}function Te(e,t,n,o={}){let i=ee("more",t,()=>Fn(e.root,i,n()),{"aria-haspopup":"menu","aria-expanded":!1,...o});return i}function Dt(e,t){let n=ee("search",s("search.turns"),()=>y(),{"aria-expanded":!1}),o=r("span.jsm-model"),i=r("select.jsm-field",{"aria-label":s("thread"),onchange:()=>e.
act("thread",{name:i.value})}),a=r("select.jsm-field",{"aria-label":s("strategy"),onchange:()=>d({})}),u=r("span.jsm-options"),l="",f=Te(e,s("more"),()=>k()),p=ae(
"undo",s("undo"),()=>e.command("undo"),{class:"jsm-bare jsm-back"}),v=ee("redo",s("redo"),()=>e.command("redo")),h=r(".jsm-header",r("h2.jsm-title",s("title")),
r(".jsm-toolbar",p,v,n,f),r(".jsm-row.jsm-setup",o,i,fe(),r("span.jsm-strategy",a,u)));function g(S){if(F(n,{"aria-expanded":e.view.searching}),!S.has("head"))return;
let{head:$,thread:N}=e.memory;te(o,$.model),x(p,"undo",$.undo),x(v,"redo",$.redo),L(i,$.threads.length>1),P(i,...$.threads.map(({name:R,turns:O})=>r("option",{value:R,
selected:R===N},s("thread.option",{name:R,n:O}))));let z=$.strategies.map(({name:R})=>R).join();a.dataset.names!==z&&(a.dataset.names=z,P(a,...$.strategies.map(
({name:R})=>r("option",{value:R},Pn(R))))),a.value=$.strategy,w($.strategies.find(({name:R})=>R===$.strategy))}function x(S,$,N){let z=N?s(`${$}.what`,{what:Oe(
N)}):s($);F(S,{"aria-disabled":!N,...ke(z)});let R=S.querySelector("span");R&&te(R,N?Oe(N):s($))}function w(S){let $=S?.options??[],N=`${S?.name} ${$.map(({name:z})=>z)}`;
l!==N&&(l=N,P(u,...$.map(z=>c(S?.name??"",z))));for(let{name:z,value:R}of $){let O=u.querySelector(`[data-option="${CSS.escape(z)}"]`);O&&O!==document.activeElement&&
(O.value=String(R)),O&&Ht(O)}}function c(S,{name:$,value:N,least:z,most:R}){let O=`option.${S}.${$}`,[K,J=""]=(Me(O)?s(O):`${$} {input}`).split("{input}"),Q=r("\
input.jsm-field",{type:"number",min:z,max:R,value:N,"data-option":$,oninput:()=>Ht(Q),onchange:()=>{Q.validity.valid&&Q.value&&d({[$]:Math.floor(Number(Q.value))})}});
return r("label.jsm-option",K,Q,J)}function d(S){let $=a.value,{head:N}=e.memory,z=$===N.strategy?N.strategies.find(R=>R.name===$)?.options??[]:[];e.act("strate\
gy",{name:$,options:{...Object.fromEntries(z.map(R=>[R.name,R.value])),...S}}).then(R=>{R||e.changed("head")})}function y(){if(e.view.searching)return e.endSearch();
e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function k(){return[["check",s("check"),()=>e.act("command",{action:"check"})],["cop\
y",s("strip.copy"),()=>Se(e,t())],null,["remove",s("clear"),()=>e.command("clear")],["erase",s("erase"),()=>Ct(e),!0]]}return{element:h,update:g}}var Ht=e=>{e.style.
width=`${Math.max(2,e.value.length)+4.6}ch`},Pn=e=>Me(`strategy.${e}`)?s(`strategy.${e}`):e;var Wn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Kn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Un=new Set("class dir lang title start colspan rowspan align open".split(" "));function Ft(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Pt(t.body,n,0),n}function Pt(e,t,n){for(let o of e.childNodes){if(o.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(o.nodeValue??"")),o.nodeType!==Node.ELEMENT_NODE||n>60)continue;let i=o,a=i.localName;if(Kn.has(a))continue;let u=Wn.has(a)?document.createElement(
a):null;if(u){for(let{name:f,value:p}of i.attributes)Un.has(f)&&u.setAttribute(f,p);let l=a==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),t.appendChild(u)}Pt(i,u??t,n+1)}}var _n=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:se("turns.n",n.length)};function ve(e,t,n){let o=s(`did.${n}`,{what:_n(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},o)}function Kt(e,t,n,o,i){let{memory:a,view:u,host:l}=e;if(u.editing?.row===o)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(o)}`;let f=a.cards.get(t),{state:p,why:v,detail:h}=a.placeAt(n);return[p,v,h,a.tokens[n],f?`${f.version} ${f.flags} ${f.outcome}\
 ${f.reply.length} ${f.more}`:"",u.open.has(o),u.open.has(o)&&u.readings.get(o)?.version,i,a.draft?.number===t,f?.cell?l.cellState?.(f.cell):"",e.wide].join("|")}
var Ue=(e,t,n)=>r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",e),t),n!==void 0&&r("span.jsm-tokens",{title:s("tokens.title")},re(n))),ge=(e,t,n="")=>r(`sp\
an.jsm-flag${n}`,e&&U(e),t);function Ut(e,t,n,o,i){let{memory:a,view:u}=e,l=a.cards.get(t),f=a.placeAt(n),p=u.open.has(o),v=a.draft?.number===t;return r(`.jsm-c\
ard.jsm-place-${f.state}${i?".jsm-inside":""}`,{role:"gridcell"},Ue(`#${t}`,Ke(f),a.tokens[n]),l?Vn(e,l):null,p||u.editing?.row===o?ot(e,o,l):_t(l),v?Gt():null,
l?Gn(e,l,f):null)}var Wt=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function _t(e){return e?r(".jsm-text",r("p.jsm-question",{dir:"\
auto"},Wt(e.question)||(e.reply?"":s("empty.text"))),e.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"aria-hidden":"true"},"↳ "),Wt(e.reply)):null):r(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function Vn(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",o=[t.flags.includes("earlier")&&ge("ea\
rlier",s("flag.earlier"),".jsm-notable"),n&&ge("cell",s(`cell.${n}`),".jsm-notable"),n==="gone"&&ie(s("remove"),()=>ve(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${s("remove")} #${t.number}`}),t.outcome==="truncated"&&ge("warning",s("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&ge("edit",s("flag.edited")),t.tools>0&&ge("tool",se("flag.tools",t.tools)),t.images>0&&ge("",se("flag.images",t.images))].filter(i=>i);return o.length?r(".\
jsm-flags",...o):null}function Gn(e,t,n){let{number:o,flags:i}=t,a=i.includes("pinned"),u=Vt(t,n),l=e.view.open.has(`#${o}`);return r("span.jsm-tools",ee("pin",
`${s("pin")} #${o}`,()=>ve(e,o,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:s(a?"unpin":"pin")}),ee("off",`${s("off")} #${o}`,()=>ve(e,o,u?"include":
"exclude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:s(u?"on":"off")}),ee("remove",`${s("remove")} #${o}`,()=>ve(e,o,"prune"),{class:"jsm-roomy",
"data-act":"remove"}),ee(l?"down":"right",`${s(l?"fold":"unfold")} #${o}`,()=>e.unfold(`#${o}`),{"data-act":"unfold","aria-expanded":l}),Te(e,s("turn.actions",{
n:o}),()=>Jn(e,t,n),{"data-act":"more"}))}var Vt=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplet\
e"].includes(t.why);function Jn(e,t,n){let{number:o}=t,{host:i}=e,a=Vt(t,n),u=e.view.open.has(`#${o}`);return[[u?"down":"right",s(u?"fold":"unfold"),()=>e.unfold(
`#${o}`)],["edit",s("edit.question"),()=>e.editTurn(o,"user")],!!t.reply&&["edit",s("edit.reply"),()=>e.editTurn(o,"assistant")],["off",s(a?"on":"off"),()=>ve(e,
o,a?"include":"exclude")],["summarise",s("summarise.before",{n:o}),()=>e.summarise({older:o})],!!(i.goToCell&&t.cell)&&i.cellState?.(t.cell)!=="gone"&&["cell",s(
"goto"),()=>i.goToCell?.(t.cell)],["copy",s("copy"),()=>Yn(e,o)],null,["remove",s("remove"),()=>ve(e,o,"prune"),!0]]}async function Yn(e,t){let n=e.readingOf(`#${t}`)??
await e.read(`#${t}`);if(!n)return;let o=await Promise.all(n.map(({id:i})=>e.ask("source",{target:i})));await Se(e,o.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function ot(e,t,n){let{readings:o,editing:i}=e.view,a=o.get(t)?.messages;if(!a)return n?_t(n):r(".jsm-text",s("loading"));let u=i?.row===t?i:null;return r("\
.jsm-whole",...a.map(l=>u?.target===l.id?Ne(e):Xn(l)),u&&!a.some(({id:l})=>l===u.target)?Ne(e):null)}function Xn(e){let{role:t,name:n,tokens:o,html:i,more:a}=e,
u=r(".jsm-rendered",{dir:"auto"});return u.append(Ft(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":s(`role.${t}`)},r(".jsm-label",s(`role.${t}`),n?` ·\
 ${n}`:"",r("span.jsm-tokens",re(o))),u,a?r("p.jsm-faint",s("cut")):null)}var Gt=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function Jt(e,t){return r("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Ue(`#${t}`,r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),s("writing"))),r(".jsm-text",r("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),Gt())}function Yt(e,t,n){let{view:o}=e;if(o.editing?.row===t.id)return`editing ${o.editing.source.version} ${o.readings.has(t.id)}`;let{id:i,version:a,stale:u,pinned:l,
expanded:f,missing:p,place:v}=t;return[i,a,u,l,f,p,v.state,v.why,v.detail,n,o.open.has(i),o.readings.get(i)?.version,e.wide].join("|")}function Xt(e,t,n){let{id:o,
text:i,covers:a,place:u,tokens:l,stale:f,by:p,edited:v,expanded:h}=t,g=Ie(we(a,1)),x=e.view.open.has(o)||e.view.editing?.row===o;return r(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Ue(o,Ke(u),l),r(".jsm-flags",ge("summarise",s("summary.covers",{turns:g})),p&&ge("",s("summary.by",{by:p})),v&&ge("edit",
s("flag.edited")),h&&ge("",s("summary.expanded"))),x?ot(e,o):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),Qn(t),Zn(t),f?r("p.jsm-warning",U("stale"),r("spa\
n",s("summary.stale")),ae("",s("summary.remake"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise")),{"data-act":"remake"})):null,eo(e,t,n))}function Qn({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return r("p.jsm-warning",U("warning"),r("span",r("b",se("summary.lost",t)," "),r("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}function Zn({invented:e=[]}){return e.length===0?null:r("p.jsm-warning",U("warning"),r("span",r("b",s("summary.invented")," "),r("spa\
n",{dir:"auto"},e.join(" · "))))}var st=(e,t)=>e.act("summary",{action:"remove",summary:t},s("did.prune",{what:t}));function eo(e,t,n){let{id:o,pinned:i,expanded:a}=t,
u=()=>{e.view.unfolded.delete(o)||e.view.unfolded.add(o),e.changed("view")},l=Te(e,s("summary.actions",{id:o}),()=>[!a&&[n?"down":"right",s(n?"summary.shut":"su\
mmary.open"),u],["list",s(e.view.open.has(o)?"fold":"unfold"),()=>e.unfold(o)],["edit",s("edit"),()=>e.edit(o,o,s("edit.of",{what:o}))],["stale",s("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise"))],["layers",s(a?"summary.hide":"summary.show"),()=>e.act("summary",{action:a?"collapse":
"expand",summary:o})],null,["remove",s("remove"),()=>st(e,o),!0]],{"data-act":"more"});return r("span.jsm-tools",ee("pin",`${s("pin")} ${o}`,()=>e.act("summary",
{action:i?"unpin":"pin",summary:o}),{"data-act":"pin","aria-pressed":i,title:s(i?"unpin":"pin")}),a?null:ee(n?"down":"right",`${s(n?"summary.shut":"summary.open")}\
: ${o}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var Qt=400,to=60;function Zt(e){let t=new Map,n=new Set,o=!0,i=0,a=0,u=0,l=0,f=r(".jsm-canvas",{role:"presentation"}),p=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>le()},U("arrow"),s("new.below")),v=new ResizeObserver(m=>Q(m)),h=e.heights,g=r(".jsm-scroller",{role:"grid","aria-label":s("turns"),"aria-multiselec\
table":!0,onkeydown:m=>W(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>I(m),ondblclick:m=>G(m),onfocusin:m=>b(m)},f),x=r(".jsm-list",g,p);v.observe(
g),g.addEventListener("scroll",()=>Y(),{passive:!0}),e.focusRow=m=>_(m),e.holdView=()=>{o=!1};function w(m){if(Z(m,"rows","cards","turns","tried","places","draf\
t","selection","size")){if(m.has("rows")){let M=c(),q=X();h.use(e.rows),F(g,{"aria-rowcount":e.rows.length}),d(M),q&&q!==e.selection.active&&e.selection.active&&
_(e.selection.active);let{newest:A}=e.memory;A>i&&!o&&!m.has("all")&&L(p,!0),i=m.has("all")?A:Math.max(A,i)}else $();e.memory.draft&&K()}}function c(){let{scrollTop:m}=g;
m!==a&&k();let M=h.at(m);return{keys:h.rows.slice(M,M+40).map(({key:q})=>q),offset:m-h.top(M)}}function d({keys:m,offset:M}){let{rows:q,total:A}=h;S();let B=A-u;
if(!o){let H=q.findIndex(({key:V})=>V===m[0]),ne=H<0?q.findIndex(({key:V})=>m.includes(V)):H;B=ne<0?a:h.top(ne)+(H<0?0:M)}y(Math.max(0,B)),$()}function y(m){Math.
abs(m-a)<.5||(g.scrollTop=m,a=g.scrollTop)}function k(){let{scrollTop:m,clientHeight:M,scrollHeight:q}=g;a=m,o=m+M>=q-24}function S(){let m=`${h.total}px`;f.style.
height!==m&&(f.style.height=m,x.style.setProperty("--jsm-content",m))}function $(){let{rows:m}=e,M=h.at(a-Qt),q=h.at(a+(u||400)+Qt),A=m.length?Array.from({length:q-
M+1},(V,he)=>M+he):[],B=m.findIndex(({key:V})=>V===e.selection.active);B>=0&&B<M&&A.unshift(B),B>q&&A.push(B);let H=new Set(A.map(V=>m[V].key));for(let[V,{element:he}]of t)
H.has(V)||(v.unobserve(he),he.remove(),t.delete(V));let ne=null;for(let V of A)ne=N(m[V],V,ne);S(),J(A.map(V=>m[V]))}function N(m,M,q){let A=R(m),B=t.get(m.key);
if(!B){let ut=r(".jsm-item-row",{role:"row","data-key":m.key});B={element:ut,signature:"",state:""},t.set(m.key,B),v.observe(ut)}let{element:H}=B;B.signature!==
A&&(O(H,m),Object.assign(B,{signature:A,state:""}));let ne=e.selection.active===m.key||!e.selection.active&&M===e.rows.length-1,V=m.kind==="turn"&&e.selection.numbers.
has(m.number),he=`${ne} ${V} ${M} ${h.top(M)}`;B.state!==he&&(B.state=he,z(H,m,M,ne,V));let lt=q?q.nextSibling:f.firstChild;return lt!==H&&f.insertBefore(H,lt),
H}function z(m,M,q,A,B){m.tabIndex=M.kind!=="line"&&A?0:-1;for(let H of m.querySelectorAll("button, a, textarea, pre"))H.tabIndex=A?0:-1;F(m,{"aria-rowindex":q+
1,"aria-selected":M.kind==="turn"?B:null}),m.style.transform=`translateY(${h.top(q)}px)`}function R(m){return m.kind==="turn"?Kt(e,m.number,m.index,m.key,m.inside):
m.kind==="summary"?Yt(e,m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function O(m,M){let q=be(m),A=q?.dataset.act;M.kind==="turn"?
m.replaceChildren(Ut(e,M.number,M.index,M.key,M.inside)):M.kind==="summary"?m.replaceChildren(Xt(e,M.summary,M.open)):M.kind==="draft"?m.replaceChildren(Jt(e,M.
number)):m.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",s("line")))),q&&q!==m&&(m.querySelector(`[data-act="${A}"]`)??m).focus({preventScroll:!0})}function K(){
let{draft:m}=e.memory,M=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");M&&te(M,m.text)}function J(m){let{cards:M}=e.memory,q=m.flatMap(B=>B.kind===
"turn"&&!M.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(q.length===0)return;let A=q.slice(0,to);for(let B of A)n.add(B);e.ask("page",{numbers:A}).finally(()=>{
for(let B of A)n.delete(B)})}function Q(m){let M=c(),q=!1;for(let{target:A,borderBoxSize:B}of m){if(A===g){u=g.clientHeight,x.style.setProperty("--jsm-gutter",`${g.
offsetWidth-g.clientWidth}px`);let V=Math.round(g.clientWidth);V!==l&&h.reset(),l=V,q=!0;continue}let H=A.getAttribute("data-key"),ne=B[0].blockSize;H&&ne>0&&t.
has(H)&&(q=h.measure(H,ne)||q)}q&&d(M)}function Y(){g.scrollTop!==a&&k(),o&&L(p,!1),$()}function le(){o=!0,d(c()),L(p,!1)}function X(){return be(f)?.closest(".j\
sm-item-row")?.dataset.key??""}function _(m){let M=e.rows.findIndex(B=>B.key===m);if(M<0)return;e.selection.active=m;let q=h.top(M),A=h.top(M+1);q<g.scrollTop?g.
scrollTop=q:A>g.scrollTop+g.clientHeight&&(g.scrollTop=Math.min(q,A-g.clientHeight)),k(),$(),t.get(m)?.element.focus({preventScroll:!0})}function b(m){let M=X();
!M||M===e.selection.active||!(m.target instanceof Element)||(e.selection.active=M,$())}function T(m){let M=je(m,".jsm-item-row")?.dataset.key;return e.rows.find(
q=>q.key===M)}function I(m){let M=T(m),q=m.target;if(M?.kind!=="turn"||q.closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;
let{selection:A,rows:B}=e;m.shiftKey?A.extend(B,M.key):(m.ctrlKey||m.metaKey||A.size===1&&A.numbers.has(M.number)||A.numbers.clear(),A.toggle(M.number)),e.changed(
"selection"),_(M.key)}function G(m){let M=T(m);!M||M.kind==="line"||m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),e.selection.
clear(),e.changed("selection"),e.unfold(M.key))}function W(m){let M=m.target;if(M.closest("textarea, input, select")||m.altKey)return;let{selection:q,rows:A}=e,
B=A.findIndex(({key:he})=>he===q.active),H=A[B],ne=M.classList.contains("jsm-item-row"),V=$e(m.key,B);if(V!==void 0)pn(V,m.shiftKey);else if(m.key==="Delete"||m.
key==="Backspace")H?.kind==="turn"&&ne?ve(e,H.number,"prune"):H?.kind==="summary"&&ne&&st(e,H.key);else if(m.key==="Escape"&&q.size)q.clear();else if((m.key==="\
a"||m.key==="A")&&(m.ctrlKey||m.metaKey))q.numbers=new Set(A.flatMap(he=>he.kind==="turn"?[he.number]:[]));else if(ne&&m.key==="Enter"&&H&&H.kind!=="line")e.unfold(
H.key);else if(ne&&m.key===" "&&H?.kind==="turn")q.toggle(H.number);else if(!(ne&&!m.ctrlKey&&!m.metaKey&&H?.kind==="turn"&&ue(m.key,H.number)))return;e.changed(
"selection"),m.preventDefault()}function ue(m,M){let q=e.memory.cards.get(M)?.flags??[];if(m==="p")ve(e,M,q.includes("pinned")?"unpin":"pin");else if(m==="o")ve(
e,M,q.includes("excluded")?"include":"exclude");else if(m==="e")e.editTurn(M,"user");else return!1;return!0}function $e(m,M){let{rows:q}=e,A=M<0?q.length:M,B=Math.
max(1,Math.floor(g.clientHeight/90)),H={ArrowUp:A-1,ArrowDown:A+1,PageUp:A-B,PageDown:A+B,Home:0,End:q.length-1}[m];return H===void 0?void 0:pe(H,0,q.length-1)}
function pn(m,M){let{rows:q,selection:A}=e,B=m>=q.findIndex(({key:ne})=>ne===A.active),H=q[q[m]?.kind==="line"?pe(m+(B?1:-1),0,q.length-1):m];H&&(M?(A.anchor||(A.
anchor=A.active),A.extend(q,H.key)):A.anchor=H.key,_(H.key))}function gn(){v.disconnect()}return{element:x,update:w,close:gn}}var en=["instructions","notes","turns","excerpts","input","framing"],rt=.8;function no({used:e,layers:t}){let n=e-t.reduce((o,{tokens:i})=>o+i,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:o})=>o>0).sort((o,i)=>en.indexOf(o.name)-en.indexOf(i.name))}var Ce=(e,t)=>`${t?"":"≈"}${re(e)}`,Re=({used:e,budget:t,exact:n})=>t===
null?s("meter.nolimit",{used:Ce(e,n)}):s("meter.of",{used:Ce(e,n),budget:t});function tn(e){let t=!1,n=r(".jsm-bar",{role:"meter","aria-label":s("meter"),"aria-\
valuemin":"0"}),o=r("span.jsm-used"),i=[r("span.jsm-long"),r("span.jsm-brief")],a=r("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":s("budget"),
title:s("budget.hint"),onkeydown:y=>c(y),onblur:()=>d()}),u=r("span.jsm-nearly"),l=r(".jsm-legend"),f=r("p.jsm-warning",{hidden:!0}),p=r("span.jsm-counts"),v=r(
"button.jsm-button.jsm-plain",{onclick:()=>w(!0)},...i),h=r(".jsm-meter",n,r(".jsm-row.jsm-figures",p,r("span.jsm-amount",u,o,v,a)),l,f);L(a,!1);function g(y){if(!Z(
y,"meter","turns","tried"))return;let k=e.memory.tried?.meter??e.memory.meter,{used:S,budget:$,exact:N,problem:z}=k,R=$?S/$:0,O=!!z||R>1;h.classList.toggle("jsm\
-near",R>=rt&&!O),h.classList.toggle("jsm-over",O);let K=Math.max($??S,S,1),J=no(k);P(n,...J.map(({name:X,tokens:_})=>{let b=r(`span.jsm-part.jsm-layer-${X}`,{"\
data-tip":`${s(`layer.${X}`)}: ${s("tokens",{n:_})}`});return b.style.width=`${_/K*100}%`,b}));let Q=Ce(S,N),Y=Re(k);F(n,{"aria-valuemax":K,"aria-valuenow":Math.
min(S,K),"aria-valuetext":Y}),te(o,Q);let le=$===null?Y.slice(Q.length).trim():s("meter.label",{input:re($)});te(i[0],le),te(i[1],$===null?le:s("meter.brief",{input:re(
$)})),F(v,{"aria-label":s("meter.change",{words:le})}),P(u,...O&&!z?[U("warning"),s("meter.over")]:R>=rt&&!O?[U("warning"),s("meter.nearly",{percent:Math.round(
R*100)})]:[]),u.dataset.tip=R>=rt&&!O?s("meter.nearly.tip",{percent:Math.round(R*100)}):"",P(l,...J.map(({name:X,tokens:_})=>r("span.jsm-key",r(`i.jsm-layer-${X}`),
s(`layer.${X}`),r("b",re(_))))),L(f,!!z),P(f,U("warning"),z),x()}function x(){let{memory:y}=e,k=y.counts,S=y.order.length?se("turns.in",y.order.length,{in:k.in}):
"";te(p,k.maybe?`${S}; ${s("turns.maybe",{n:k.maybe})}`:S)}function w(y){t=y;let{budget:k}=e.memory.meter;if(L(a,y),L(v,!y),!y)return v.focus();a.value=k===null?
"":String(k),a.focus(),a.select()}function c(y){y.key==="Enter"?d(!0):y.key==="Escape"&&w(!1)}function d(y=!1){if(!t)return;let k=a.value.trim(),S=k===""?null:Math.
max(1,Math.floor(Number(k)));t=!1,L(a,!1),L(v,!0),y&&v.focus(),S!==e.memory.meter.budget&&e.act("budget",{tokens:S})}return{element:h,update:g}}var it=(e,t)=>t.map(({role:n,layer:o,source:i,tokens:a,text:u,more:l})=>r(`li.jsm-sent.jsm-in-${o}`,r(".jsm-label",r(`i.jsm-layer-${o}`),s(`role.${o==="notes"&&
n==="system"?"notes":n}`),i?r("span.jsm-faint",oo(e,i)):o==="turns"||o==="instructions"?null:r("span.jsm-faint",s(`layer.${o}`)),fe(),r("span.jsm-tokens",re(a))),
r("p.jsm-verbatim",{dir:"auto"},u,l?r("span.jsm-faint",` … ${s("cut")}`):null)));function oo(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:ie(t,()=>e.reveal(Number(n)),".jsm-plain")}async function at(e,t,n=""){let o=await e.ask("json",{number:t,question:n});o&&await Se(e,o.text)}function nn(e){
let t=null,n="",o=0,i=r("span.jsm-faint"),a=r("p.jsm-warning",{hidden:!0}),u=ie("",()=>d(),".jsm-plain"),l=r("ol.jsm-messages",{"aria-label":s("tab.next")}),f=r(
"p.jsm-faint",s("next.empty")),p=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":s("try"),title:s("try.hint"),placeholder:s("try"),oninput:()=>{
e.view.question=p.value,clearTimeout(o),o=setTimeout(()=>c(),250)}}),v=r(".jsm-request",r(".jsm-row",p),r(".jsm-row",i,fe(),ae("copy",s("json"),()=>at(e,0,p.value))),
a,u,l,f);function h(){let{view:k,wide:S}=e;return k.tab==="next"||S&&k.tab==="memory"}function g(k){if(k.has("all")&&w(),p.value!==e.view.question&&(p.value=e.view.
question),!h())return;let S=Z(k,"turns","places","meter","summaries","system","plan","cards");x()!==n&&(S||k.has("view")||k.has("size"))&&c()}function x(){let{thread:k,
revision:S,phase:$}=e.memory;return`${$} ${k} ${S} ${p.value}`}function w(){t=null,n="",P(l),te(i,"")}async function c(){if(e.memory.phase!=="live")return;let k=x();
n=k;let S=await e.ask("preview",{question:p.value});!S||k!==n||(t=S,y())}async function d(){let k=t,S=n;if(!k)return;let $=await e.ask("preview",{question:p.value,
before:k.start});!$||n!==S||(t={...k,start:$.start,messages:[...$.messages,...k.messages]},y())}function y(){let k=t;k&&(te(i,Re(k.meter)),L(a,k.meter.problem!==
""&&k.meter.problem!==e.memory.meter.problem),P(a,U("warning"),k.meter.problem),L(u,k.start>0),te(u,s("messages.earlier",{n:k.start})),L(f,k.total===0),P(l,...it(
e,k.messages)))}return{element:v,update:g}}var _e=["memory","next","sent"];function on(e){let t=_e.map(l=>r("button.jsm-tab",{role:"tab",onclick:()=>a(l)},s(`tab.${l}`))),n=r(".jsm-tabs",{role:"tablist",
"aria-label":s("tabs"),onkeydown:l=>u(l)},...t);function o(){let{view:l,wide:f}=e;return f&&l.tab==="memory"?"next":l.tab}function i(l){Z(l,"view","size","all")&&
(t.forEach((f,p)=>{let v=_e[p]===o();F(f,{"aria-selected":v,tabindex:v?0:-1})}),L(t[0],!e.wide))}function a(l){e.view.tab=l,e.changed("view")}function u(l){let f=_e.
filter(g=>!(e.wide&&g==="memory")),p=f.indexOf(o()),v={ArrowRight:p+1,ArrowLeft:p-1+f.length,Home:0,End:f.length-1}[l.key];if(v===void 0)return;let h=f[v%f.length];
a(h),t[_e.indexOf(h)].focus(),l.preventDefault()}return{element:n,update:i}}function sn(e){let t=0,n=!1,o=r("span.jsm-faint",{role:"status"}),i=r("input.jsm-fie\
ld.jsm-wide-field",{type:"search",dir:"auto",maxlength:1e3,"aria-label":s("search.turns"),placeholder:s("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(
()=>e.search(i.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;l.preventDefault()}}),a=r(".jsm-row.jsm-search",{role:"search",hidden:!0},i,o,ee("close",s("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;
let{searching:f,query:p,found:v,foundTotal:h}=e.view;L(a,f),f&&!n&&i.focus(),n=f,!p&&i.value&&!f&&(i.value=""),te(o,v?h===0?s("search.none"):h>v.length?s("searc\
h.cut",{shown:v.length,n:h}):se("search.found",h):"")}return{element:a,update:u}}var Be=96,ct=14,Ee=44;function so(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function rn(e,t){let n=e[e.
length-1]?.budget??null,o=Math.max(...e.map(({tokens:w})=>w),1),i=n!==null&&n<=o*6,a=so(i?Math.max(o,n??0):o),u=w=>6+(Be-6)*(1-Math.min(1,w/a)),l=(t-Ee-4)/e.length,
f=pe(l-(l>4?2:.5),1,22),p=(w,c,d)=>{let y=oe("text",{x:Ee-6,y:c+3.5,"text-anchor":"end"});return y.textContent=d||re(w),y},v=(w,c,d)=>{let y=oe("text",{x:w,y:Be+
ct,"text-anchor":c});return y.textContent=d,y},h=i?u(n??0):0,g=[...[0,a].filter(w=>!i||w===0||Math.abs(u(w)-h)>12).flatMap(w=>[oe("path.jsm-axis",{d:`M${Ee} ${u(
w)}H${t}`}),p(w,u(w),"")]),...e.map((w,c)=>oe(`rect.jsm-column${w.budget!==null&&w.tokens>=w.budget*.8?".jsm-high":""}`,{x:Ee+c*l+(l-f)/2,y:u(w.tokens),width:f,
height:Math.max(1,Be-u(w.tokens)),rx:Math.min(1.5,f/3),"data-tip":s("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.number})),...i?[oe("path.jsm-bud\
get",{d:`M${Ee} ${h}H${t}`}),p(n??0,h,re(n??0))]:[],v(Ee,"start",String(e[0]?.number??"")),...e.length>1?[v(t-2,"end",String(e[e.length-1].number))]:[]],x=`${s(
"sent.tokens")}${i?`, ${s("sent.budget")} ${re(n??0)}`:""}`;return oe("svg.jsm-plot",{role:"img","aria-label":x,width:t,height:Be+ct+4,viewBox:`0 0 ${t} ${Be+ct+
4}`},...g)}function an(e){let t=null,n=null,o="",i=0,a=new ResizeObserver(([{contentRect:c}])=>{let d=Math.floor(c.width);!d||d===i||(i=d,n||h())}),u=r(".jsm-receipts");a.
observe(u);function l(c){c.has("all")&&(t=n=null,o="",P(u));let{view:d,memory:y}=e;if(d.tab!=="sent"||y.phase!=="live")return;let k=`${y.thread} ${y.head.sent}`;
k!==o&&f(k)}async function f(c){o=c;let d=await e.ask("receipts",{});!d||o!==c||(t=d.rows,n||h())}async function p(c){n=await e.ask("receipt",{number:c}),h(),u.
querySelector("button")?.focus()}async function v(){let c=n;if(!c)return;let d=await e.ask("receipt",{number:c.request,before:c.start});!d||n!==c||(n={...c,start:d.
start,messages:[...d.messages,...c.messages]},h())}function h(){if(n)return x(n);if(!t||!i)return;if(t.length===0)return P(u,r("p.jsm-faint",s("sent.none")));let c=rn(
t,i);F(c,{onclick:d=>{let y=je(d,"[data-request]")?.dataset.request;y&&p(Number(y))}}),P(u,r(".jsm-label",s("sent.tokens")),c,r("ul.jsm-history",...[...t].reverse().
map(d=>r("li",g(d)))))}function g({number:c,turn:d,tokens:y,exact:k,text:S,model:$}){return r("button.jsm-request-line",{title:$,onclick:()=>p(c)},r("b",c),r("s\
pan.jsm-what",d?s("sent.turn",{n:d}):s("sent.unsaved")," · ",S),r("span.jsm-tokens",Ce(y,k)))}function x(c){let{request:d,meter:y,start:k,messages:S,difference:$}=c,
N=t?.find(({number:z})=>z===d);P(u,r(".jsm-row",ae("left",s("sent.back"),()=>{n=null,h(),u.querySelector("button")?.focus()}),fe(),ae("copy",s("json"),()=>at(e,
d))),r("h3",s("sent.request",{n:d}),N?r("span.jsm-faint",N.turn?s("sent.turn",{n:N.turn}):s("sent.unsaved")):null),r("p.jsm-faint",[Re(y),N?.model].filter(Boolean).
join(" · ")),$?ro($):null,k>0&&ie(s("messages.earlier",{n:k}),()=>v(),".jsm-plain"),r("ol.jsm-messages",{"aria-label":s("sent.request",{n:d})},...it(e,S)))}function w(){
a.disconnect()}return{element:u,update:l,close:w}}function ro(e){let t=["added","removed","changed"].flatMap(n=>{let o=e[n],i=o.length>6?[...o.slice(0,5),`… ${o[o.
length-1]}`]:o;return o.length?[r(`span.jsm-diff-${n}`,s(`diff.${n}`,{what:i.join(", ")}))]:[]});return r("p.jsm-difference",s("diff")," ",...t.length?t.flatMap(
(n,o)=>o?[" · ",n]:[n]):[s("diff.same")])}function cn(e){let t=new Set,n="",o="",i=r(".jsm-standing");function a(x){if(!Z(x,"standing","system","plan","entities"))return;x.has("all")&&(n="");let{system:w,
plan:c,entities:d}=e.memory,y=e.view.editing?.row??"",k=be(i);if(k?.matches("input, textarea")&&!x.has("standing"))return;let S=k&&(k.dataset.act??`edit-${o}`);
o=n||(["system","plan"].includes(y)?y:"");let $=y==="plan"||c.text!=="";P(i,l("system",w,!$),$&&l("plan",c),d.length>0&&v(d)),S&&u(S)}function u(x){let w=[...i.
querySelectorAll("[data-act]")],c=o?void 0:w.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(w.find(({dataset:d})=>d.act===x)??c)?.focus({preventScroll:!0})}
function l(x,{text:w,tokens:c,more:d},y=!1){if(e.view.editing?.row===x)return r(".jsm-note",Ne(e));let k=t.has(x),S=s(`standing.${x}`);return r(".jsm-note",r(".\
jsm-row",p(x,S,w?k?"":w:s("standing.none"),y&&!w?"jsm-one.jsm-none":"jsm-one"),c?r("span.jsm-tokens",re(c)):null,y&&ae("plus",s("standing.plan"),()=>f("plan"),{
class:"jsm-bare","data-act":"edit-plan",...ke(s("standing.add"))}),ee("edit",s("standing.edit",{what:S}),()=>f(x),{"data-act":`edit-${x}`})),k&&w?r("p.jsm-full",
{dir:"auto"},w,d?" …":""):null)}function f(x){e.edit(x,x,s(`standing.${x}`))}function p(x,w,c,d="jsm-one"){let y=t.has(x);return r("button.jsm-fold",{"aria-ex\
panded":y,"data-act":`fold-${x}`,onclick:()=>{t.delete(x)||t.add(x),e.changed("standing")}},U(y?"down":"right"),r("b",w),r(`span.${d}`,{dir:"auto"},c))}function v(x){
let w=t.has("entities");return r(".jsm-note",r(".jsm-row",p("entities",s("standing.entities"),w?"":x.map(({name:c})=>c).join(", "))),w?r("dl.jsm-entities",...x.
flatMap(c=>[r("dt",{dir:"auto"},c.name),...c.facts.map((d,y)=>h(c,d,`${c.id} ${y}`))])):null)}function h(x,w,c){if(n===c)return r("dd",g(x,w));let{text:d,turns:y,
replaced:k}=w;return r(k?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},d," ",r("span.jsm-faint",Ie(y),k?` · ${s("entity.replaced")}`:"")),fe(),...k?[]:[ee("edit",
`${s("entity.edit")}: ${d}`,()=>{n=c,e.changed("standing")},{"data-act":`edit-${c}`,title:s("entity.edit")}),ee("remove",`${s("entity.delete")}: ${d}`,()=>e.act(
"entity",{entity:x.id,fact:d,text:""}),{"data-act":`remove-${c}`,title:s("entity.delete")})])}function g(x,w){let c=()=>{n="",e.changed("standing")},d=r("input.\
jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:w.text,"aria-label":`${s("entity.edit")}: ${w.text}`,onkeydown:y=>{y.key==="Escape"&&c(),y.key==="Enter"&&
(c(),d.value.trim()&&d.value!==w.text&&e.act("entity",{entity:x.id,fact:w.text,text:d.value.trim()}))}});return requestAnimationFrame(()=>d.focus()),d}return{element:i,
update:a}}var Le=5,qe=2,io=.62,ln=5;function dn(e,t){let{length:n}=e.order;if(n===0||t<Le)return[];if(n*(Le+qe)<=t)return un(e,0,n,0,t*Math.min(n,3)/3);let o=Math.floor(t*
io),i=Math.floor(o/(Le+qe+1)),a=t-o-3*qe;return[...ao(e,n-i,a),...un(e,n-i,n,t-o,o)]}function un(e,t,n,o,i){let a=n-t,u=0;for(let p=t;p<n;p++)u+=e.tokens[p];let l=Math.
max(0,i-a*(Le+qe)+qe)/Math.max(1,u),f=o;return Array.from({length:a},(p,v)=>{let h=mn(e,t+v,t+v+1,f,Le+e.tokens[t+v]*l);return f+=h.width+qe,h})}function ao(e,t,n){
let o=pe(Math.floor((n+1)/(ln+1)),1,t),i=0;for(let p=0;p<t;p++)i+=Math.max(1,e.tokens[p]);let a=[],u=0,l=0;for(let p=0;p<t;p++)l+=Math.max(1,e.tokens[p]),!(l<i*
(a.length+1)/o&&p<t-1)&&(a.push(mn(e,u,p+1,0,ln)),u=p+1);let f=n/a.length;return a.map((p,v)=>({...p,x:v*f,width:Math.max(2,f-1)}))}function mn(e,t,n,o,i){let a=0,
u=0,l=0,f=0,p=!1;for(let h=t;h<n;h++){let{state:g,why:x}=e.placeAt(h);a+=e.tokens[h],g==="in"?(l++,u+=e.tokens[h]):g==="maybe"&&f++,p||=g==="in"&&x==="pinned"}let v=l===
n-t?"in":l>0?"mixed":f>0?"maybe":"out";return{x:o,width:i,from:t,to:n,tokens:a,inside:l,share:a?u/a:l?1:0,state:v,pinned:p}}var ze=22,Ve=4;function fn(e){let t=0,n=oe("svg.jsm-blocks",{role:"img",height:ze+Ve}),o=new ResizeObserver(()=>{let g=Math.floor(i.clientWidth);g===t||!g||(t=g,
u())}),i=r(".jsm-strip",{onclick:g=>p(g)},n);o.observe(i);function a(g){L(i,e.memory.order.length>0),Z(g,"turns","places","tried","all")&&u()}function u(){if(!t)
return;let{memory:g}=e,x=t;F(n,{viewBox:`0 0 ${x} ${ze+Ve}`,width:x,"aria-label":`${s("strip")} ${se("turns.in",g.order.length,{in:g.counts.in})}.`}),P(n,...dn(
g,x).map(w=>l(w)))}function l(g){let{x,width:w,state:c,share:d,pinned:y,from:k,to:S}=g,$={x:x+.5,y:Ve+.5,width:Math.max(1,w-1),height:ze-1,rx:Math.min(2,w/4)},N=Math.
max(2,Math.round((ze-1)*d)),z={...$,y:Ve+.5+ze-1-N,height:N};return oe(`g.jsm-block.jsm-block-${c}`,{"data-tip":f(g),"data-from":k,"data-to":S},oe("rect.jsm-fra\
me",$),...c==="mixed"?[oe("rect.jsm-level",z)]:[],...y?[oe("path.jsm-notch",{d:`M${x+w/2-2.5} 0h5l-2.5 3.5z`})]:[])}function f({from:g,to:x,inside:w,tokens:c}){
let{memory:d}=e;return x-g===1?s("strip.block",{a:String(d.order[g]),state:nt(d.placeAt(g)),tokens:c}):s("strip.blocks",{a:String(d.order[g]),b:String(d.order[x-
1]),in:w,n:x-g,tokens:c})}function p(g){let x=je(g,"[data-from]")?.dataset.from;x!==void 0&&e.reveal(e.memory.order[Number(x)])}function v(){let g=n.cloneNode(!0),
x=n.querySelectorAll("rect, path");return g.querySelectorAll("rect, path").forEach((w,c)=>{let{fill:d,stroke:y,strokeDasharray:k}=getComputedStyle(x[c]);F(w,{fill:d,
stroke:y,"stroke-dasharray":k==="none"?null:k}),w.removeAttribute("class")}),g.querySelectorAll("g").forEach(w=>{let c=oe("title",{});c.textContent=w.getAttribute(
"data-tip");for(let{name:d}of[...w.attributes])w.removeAttribute(d);w.prepend(c)}),g.removeAttribute("class"),F(g,{xmlns:tt}),new XMLSerializer().serializeToString(
g)}function h(){o.disconnect()}return{element:i,update:a,toSvg:v,close:h}}function hn(e){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,o=null,i=()=>{clearTimeout(n),o=null,t.matches(":popover-open")&&t.hidePopover()},
a=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),We(t,l,{gap:6,end:!1}))},u=(l,f)=>{let p=je(l,'[data-tip]:not([data-tip=""])');p!==o&&(i(),p&&(o=
p,n=setTimeout(()=>a(p),f)))};return F(e,{onmouseover:l=>u(l,250),onmouseleave:i,onfocusin:l=>u(l,0),onfocusout:i,onkeydown:l=>{l.key==="Escape"&&i()}}),e.addEventListener(
"scroll",i,!0),i}var co=760;function lo({model:e,el:t}){e.host?.strings&&ht(e.host.strings);let n=qt(e),o=fn(n),i=Zt(n),a=an(n),u=Dt(n,()=>o.toSvg()),l=tn(n),f=on(n),p=sn(n),v=cn(
n),h=Lt(n),g=It(n),x=Bt(n),w=nn(n),c=r(".jsm-main",p.element,v.element,g.element,i.element),d=r(".jsm-view",{role:"tabpanel"},w.element,a.element),y=r(".jsm-sid\
e",d),k=r(".jsm-body",c,y),S=r(".jsm-shown",u.element,l.element,o.element,h.element,f.element,k),$=r(".jsm-alone"),N=r(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":s("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},S,$,x.element);n.root=N;let z={element:N,update(Y){if(!Z(
Y,"phase","view","size","all","turns","draft"))return;let{memory:le,view:X,wide:_}=n,b=le.phase==="live",T=le.order.length===0&&!le.draft;if(L(S,b),L($,!b),(b?c:
$).insertBefore(g.element,b?i.element:null),N.classList.toggle("jsm-wide",_),_!==y.contains(f.element)&&(_?d:k).before(f.element),L(c,_||X.tab==="memory"),_)for(let I of[
"role","aria-label"])c.removeAttribute(I);else F(c,{role:"tabpanel","aria-label":s("tab.memory")});L(y,_||X.tab!=="memory"),L(w.element,X.tab==="next"||_&&X.tab===
"memory"),L(a.element,X.tab==="sent"),F(d,{"aria-label":s(X.tab==="sent"?"tab.sent":"tab.next")}),L(i.element,!T)}};n.parts=[z,u,l,o,h,f,p,v,g,i,x,w,a];let R=hn(
N),O=Y=>Y.stopPropagation();F(N,{onfocusin:Y=>{Y.target instanceof Element&&F(Y.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:O,onkeyup:O,onkeypress:O});
let K=new ResizeObserver(()=>{let Y=N.clientWidth>=co;Y!==n.wide&&(n.wide=Y,n.changed("size","view"))});K.observe(N);let J=()=>{e.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},Q=Y=>n.reveal(Y);return e.on("comm_live_update",J),e.on("reveal",Q),t.append(
N),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",J),e.off("reveal",Q),R(),K.disconnect();for(let Y of[o,i,a,x])Y.close();n.close(),N.remove()}}
var Dr={render:lo};export{Dr as default};
