// Built from src/ by `make panel`; do not edit.
var pe=(e,t,n)=>Math.max(t,Math.min(n,e)),Z=(e,...t)=>t.some(n=>e.has(n));function dt(){let e=new Map,t=[],n={turn:84,summary:92,line:28,draft:96},o=new Float64Array(1),i=!0;function a(h){t=h,i=!0}function u(h,g){return Math.abs((e.get(
h)??-1)-g)<.5?!1:(e.set(h,g),i=!0,!0)}function l(){e.clear(),i=!0}let f=h=>w()[pe(h,0,t.length)];function p(h){w();let g=0,k=t.length-1;for(;g<k;){let b=g+k+1>>
1;o[b]<=h?g=b:k=b-1}return Math.max(0,g)}function w(){if(!i)return o;o.length!==t.length+1&&(o=new Float64Array(t.length+1));let h=0;return t.forEach(({key:g,kind:k},b)=>{
o[b]=h,h+=e.get(g)??n[k]}),o[t.length]=h,i=!1,o}return{estimates:n,use:a,measure:u,reset:l,top:f,at:p,get rows(){return t},get total(){return f(t.length)}}}var j=e=>typeof e=="string",E=e=>Number.isSafeInteger(e)&&e>=0,de=e=>typeof e=="boolean",C=e=>t=>Array.isArray(t)&&t.every(e),ye=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(E),Ge=e=>t=>t===null||e(t),ce=e=>t=>t==null||e(t),He=(...e)=>t=>e.includes(t),P=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.
every(([o,i])=>i(n[o]))};var De=1,yn=P({name:j,value:E,least:E,most:E}),wn=P({name:j,options:C(yn)}),bn=P({name:j,turns:E}),Xe=P({action:j,target:j}),mt=P({model:j,strategy:j,strategies:C(
wn),threads:C(bn),sent:E,undo:ce(Xe),redo:ce(Xe)}),vn=P({name:j,tokens:E}),Je=P({used:E,budget:Ge(E),exact:de,layers:C(vn),problem:j}),Ie=P({text:j,version:E,tokens:E,
more:de}),Pe=P({state:He("in","out","maybe"),why:j,detail:j}),Ye=P({number:E,version:E,question:j,reply:j,outcome:j,more:de,flags:C(j),cell:j,model:j,tools:E,images:E}),
ft=P({id:j,version:E,text:j,covers:C(ye(2)),tokens:E,place:Pe,level:E,more:de,by:j,lost:C(j),missing:E,stale:de,pinned:de,edited:de,expanded:de,invented:C(j)}),
xn=P({text:j,turns:C(E),replaced:de}),ht=P({id:j,name:j,facts:C(xn)}),pt=P({id:j,text:j,turns:C(E),remedies:C(Xe)}),kn=P({number:E,question:j,text:j,at:E}),gt=P(
{id:j,action:j,done:E,of:E}),jn=P({at:E,remove:E,numbers:C(ye(2)),tokens:C(E),places:C(ye(2))}),yt=P({target:j,version:E,text:j}),$n=P({id:j,role:j,version:E,tokens:E,
html:j,name:j,more:de}),Mn=P({role:j,layer:j,tokens:E,text:j,source:j,more:de}),Sn=P({added:C(j),removed:C(j),changed:C(j)}),Tn=P({number:E,turn:E,tokens:E,budget:Ge(
E),exact:de,text:j,model:j}),Qe={state:P({thread:j,revision:E,protocol:E,head:mt,meter:Je,system:Ie,plan:Ie,places:C(Pe),order:C(ye(2)),tokens:C(E),marks:C(ye(2)),
cards:C(Ye),summaries:C(ft),entities:C(ht),findings:C(pt),draft:ce(kn),work:gt}),update:P({thread:j,revision:E,base:E,total:E,head:ce(mt),meter:ce(Je),system:ce(
Ie),plan:ce(Ie),places:ce(C(Pe)),splices:C(jn),marks:C(ye(3)),counts:C(ye(2)),cards:C(Ye),outdated:C(ye(2)),summaries:ce(C(ft)),entities:ce(C(ht)),findings:ce(C(
pt)),work:ce(gt)}),draft:P({thread:j,revision:E,number:E,at:E,text:j,question:j,ended:de}),status:P({thread:j,revision:E,state:He("connecting","idle","busy","re\
started","absent","gone","reopened")}),done:P({thread:j,revision:E,re:j,note:j}),refused:P({thread:j,revision:E,re:j,kind:He("stale","busy","unknown","unfit","m\
alformed","failed","cancelled"),text:j,fresh:ce(yt)}),page:P({thread:j,revision:E,re:j,cards:C(Ye)}),reading:P({thread:j,revision:E,re:j,target:j,messages:C($n)}),
source:P({thread:j,revision:E,re:j,source:yt}),found:P({thread:j,revision:E,re:j,query:j,numbers:C(E),total:E}),context:P({thread:j,revision:E,re:j,request:E,question:j,
meter:Je,start:E,total:E,messages:C(Mn),difference:ce(Sn),places:C(Pe),marks:C(ye(2))}),receipts:P({thread:j,revision:E,re:j,rows:C(Tn)}),json:P({thread:j,revision:E,
re:j,text:j})};var wt=e=>Object.hasOwn(Qe,e?.type??"")&&Qe[e.type](e)?e:null;var ke=class extends Error{constructor(t,n,o){super(n),this.kind=t,this.fresh=o}};function bt(e,t,n=1){let o=n,i=new Map;function a(w,h,{thread:g,revision:k}){let b=`\
r${o++}`;return new Promise((c,d)=>{i.set(b,{type:w,resolve:c,reject:d});try{e.send({type:w,id:b,thread:g,revision:k,...h})}catch{i.delete(b),d(new ke("lost",""))}})}
function u(w){let h=wt(w);if(!h)return;t(h);let g="re"in h?h.re:h.type==="state"?l():void 0,k=g===void 0?void 0:i.get(g);!k||g===void 0||(i.delete(g),h.type==="\
refused"?k.reject(new ke(h.kind,h.text,h.fresh)):k.resolve(h))}function l(){for(let[w,{type:h}]of i)if(h==="hello")return w}function f(){let w=[...i.values()];i.
clear();for(let{reject:h}of w)h(new ke("lost",""))}function p(){e.off("msg:custom",u),f()}return e.on("msg:custom",u),{ask:a,abandon:f,close:p,waiting:i}}var vt={text:"",version:0,tokens:0,more:!1},En={state:"out",why:"",detail:""},qn=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],An=1500,xt=4e3;function we(e,t){let n=[];for(let[o,i]of e)for(let a=0;a<i;a++)n.push(o+t*a);return n}var me=(...e)=>new Set(e),kt=()=>({thread:"",revision:0,
head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:vt,plan:vt,places:[],order:[],tokens:[],
marks:[],cards:new Map,summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function jt(){let e=null,t={...kt(),phase:"\
connecting",busy:!1,get newest(){return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let c={in:0,maybe:0,out:0};for(let d=0;d<t.order.
length;d++)c[i(d).state]++;return c}};function n(){Object.assign(t,kt()),e=null}function o(c){return e??=new Map(t.order.map((d,y)=>[d,y])),e.get(c)??-1}function i(c){
let{places:d,marks:y}=t.tried??t;return d[y[c]]??En}let a=c=>c.type==="state"||c.type==="status"||c.thread===t.thread;function u(c){return c.type==="state"?l(c):
c.type==="status"?b(c.state):t.phase!=="live"||!a(c)?me():c.type==="update"?p(c):c.type==="draft"?h(c):c.type==="page"?g(c.cards):c.type==="context"&&c.request===
0&&c.revision===t.revision?k(c):me()}function l(c){if(n(),c.protocol!==De)return t.phase="mismatch",me("phase");let{thread:d,revision:y,tokens:x}=c;return Object.
assign(t,{thread:d,revision:y,tokens:x}),f(c),t.phase="live",t.order=we(c.order,1),t.marks=we(c.marks,0),t.draft=c.draft??null,g(c.cards),me("phase","all")}function f(c){
let d=qn.filter(y=>c[y]!==void 0&&c[y]!==null);for(let y of d)Object.assign(t,{[y]:c[y]});return d}function p(c){let d=new Set;if(c.base!==t.revision)return c.revision<=
t.revision?d:d.add("gap");t.revision=c.revision;for(let y of f(c))d.add(y);if(w(c)&&d.add("turns"),t.order.length!==c.total)return d.add("gap");for(let y of we(
c.outdated,1))t.cards.delete(y)&&d.add("cards");if(c.cards.length)for(let y of g(c.cards))d.add(y);return t.draft&&c.cards.some(y=>y.number===t.draft?.number)&&
(t.draft=null,d.add("turns")),t.tried&&Z(d,"turns","places","meter")&&(t.tried=null,d.add("turns").add("tried")),d}function w(c){for(let{at:d,remove:y,numbers:x,
tokens:S,places:$}of c.splices){for(let z of t.order.slice(d,d+y))t.cards.delete(z);let N=(z,R)=>[...z.slice(0,d),...R,...z.slice(d+y)];t.order=N(t.order,we(x,1)),
t.tokens=N(t.tokens,S),t.marks=N(t.marks,we($,0))}for(let[d,y,x]of c.marks)t.marks.fill(x,d,d+y);for(let[d,y]of c.counts)t.tokens[d]=y;return c.splices.length&&
(e=null),!!(c.splices.length||c.marks.length||c.counts.length||c.places)}function h(c){if(c.ended)return t.draft?.number!==c.number?me():(t.draft=null,me("turns"));
if(t.draft?.number!==c.number){let{number:S,question:$,text:N,at:z}=c;return t.draft={number:S,question:$,text:N,at:z},me("turns")}let{text:d,at:y}=t.draft,x=d.
slice(0,Math.max(0,c.at-y))+c.text;return t.draft={...t.draft,question:c.question||t.draft.question,text:x.slice(-xt),at:y+Math.max(0,x.length-xt)},me("draft")}
function g(c){for(let d of c)t.cards.delete(d.number),t.cards.set(d.number,d);for(let d of t.cards.keys()){if(t.cards.size<=An)break;t.cards.delete(d)}return me(
"cards")}function k(c){let{question:d,meter:y,places:x}=c,S=we(c.marks,0),$=d!==""&&S.length===t.order.length&&S.length>0;return!$&&!t.tried?me():(t.tried=$?{question:d,
meter:y,places:x,marks:S}:null,me("turns","tried"))}function b(c){return c==="busy"||c==="idle"?t.busy===(c==="busy")?me():(t.busy=c==="busy",me("busy")):(n(),t.
busy=!1,t.phase=c,me("phase","all"))}return Object.assign(t,{forget:n,indexOf:o,placeAt:i,apply:u,keep:g})}function $t(e,{found:t,unfolded:n}){if(t)return t.map(f=>On(e,f,"")).filter(f=>f.index>=0);let{heads:o,inside:i,hidden:a}=Nn(e,n),u=Cn(e),l=[];for(let f=0;f<e.order.
length;f++){let p=e.order[f];f===u&&l.push({kind:"line",key:"line"});for(let w of o.get(f)??[])l.push({kind:"summary",key:w.id,summary:w,open:n.has(w.id)});a.has(
p)||l.push({kind:"turn",key:`#${p}`,number:p,index:f,inside:i.get(p)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var On=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function Nn(e,t){let n=new Map,o=new Map,i=new Set;for(let a of e.
summaries){let u=we(a.covers,1).filter(f=>e.indexOf(f)>=0);if(u.length===0)continue;let l=Math.min(...u.map(f=>e.indexOf(f)));n.set(l,[...n.get(l)??[],a]);for(let f of u)
o.set(f,a.id),!t.has(a.id)&&!a.expanded&&i.add(f)}return{heads:n,inside:o,hidden:i}}function Cn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:o}=e.placeAt(
n);if(o==="maybe"||(o==="in"&&t<0&&(t=n),o==="out"&&t>=0))return-1}return t>0?t:-1}function Ze(){let e={numbers:new Set,active:"",anchor:"",get size(){return e.numbers.size},get list(){return[...e.numbers].sort((a,u)=>a-u)}};function t(){e.numbers.
clear(),e.anchor=e.active}function n(a){e.numbers.delete(a)||e.numbers.add(a),e.anchor=e.active=`#${a}`}function o(a,u){let l=a.findIndex(w=>w.key===u),f=a.findIndex(
w=>w.key===e.anchor),p=f<0?l:f;l<0||(f<0&&(e.anchor=u),e.numbers=new Set(a.slice(Math.min(p,l),Math.max(p,l)+1).flatMap(w=>w.kind==="turn"&&w.number!==void 0?[w.
number]:[])),e.active=u)}function i(a,u,l){for(let h of e.numbers)l(h)||e.numbers.delete(h);if(!e.active||u.some(h=>h.key===e.active))return;let f=a.findIndex(h=>h.
key===e.active),p=new Set(u.map(h=>h.key)),w=a.slice(Math.max(0,f)).find(h=>p.has(h.key));e.active=(w??u[u.length-1])?.key??""}return Object.assign(e,{clear:t,toggle:n,
extend:o,follow:i})}var Ae=e=>`${e}, so this turn is not sent. Turn it on to send it.`,Rn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Red\
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
Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Asking the kernel…",mismatch:"This pa\
nel and the kernel's extension differ in version. Reload the page.",busy:"Cell running. Changes apply to the next request.",stale:"Changed meanwhile. Nothing wa\
s edited; here is the new version.",work:{summarise:"Summarising",of:"{what}: {done} of {of}",cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {\
what}.",pin:"Pinned {what}: always in.",unpin:"Unpinned {what}.",exclude:"Turned off {what}.",include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo br\
ings it back.",erase:"Erased.",summarise:"Summarised.",undo:"Undone.",redo:"Done again.",remedy:"Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"\
unpin {target}",exclude:"turn off {target}",include:"turn on {target}",edit:"edit {target}",summarise:"summarise {target}",summarize:"summarise {target}",expand:"\
show originals of {target}",collapse:"send {target} again",remake:"summarise {target} again",clear:"clear",remove:"remove {target}",add:"add {target}",replace:"\
replace {target}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},Mt=(e,t="")=>Object.entries(e).
flatMap(([n,o])=>{let i=n?t+n:t.slice(0,-1);return typeof o=="string"?[[i,o]]:Mt(o,`${i}.`)}),St=Object.fromEntries(Mt(Rn)),et=St;function Tt(e){et={...St,...e}}
function r(e,t={}){return(et[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(o,i)=>{let a=t[i];return a===void 0?o:typeof a=="number"?re(a):a}).trimEnd()}
var Me=e=>e in et,se=(e,t,n={})=>r(`${e}.${t===1?"one":"other"}`,{n:t,...n}),Bn=new Intl.NumberFormat("en-US"),re=e=>Bn.format(e);function Fe(e){let t=[];for(let n=0;n<
e.length;n++){let o=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(o===n?`#${e[n]}`:`#${e[o]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.
length-1]}`:t.join(", ")}var Ln=40,Et=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function qt(e){let t={host:e.host??{},memory:jt(),selection:Ze(),heights:dt(),rows:[],view:Et(),wide:!1,root:document.createElement("div"),parts:[],said:"",focusRow:()=>{},
holdView:()=>{}},n=new Set,o=0,i=bt(e,l,Math.floor(Math.random()*2**40));function a(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"reopened"}):
u()}function u(){i.ask("hello",{protocol:De},t.memory).catch(v=>{v.kind!=="lost"&&(t.memory.phase="mismatch"),p("phase")})}function l(v){let T=t.memory.phase===
"live",H=t.memory.thread,K=t.memory.apply(v);K.has("gap")&&u(),K.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==H)&&f(),T&&t.memory.phase!=="live"&&i.abandon(),
Z(K,"cards","turns","summaries")&&$(),p(...K)}function f(){let{tab:v}=t.view;t.view={...Et(),tab:v},t.selection=Ze(),t.heights.reset(),t.said=""}function p(...v){
for(let T of v)n.add(T);n.size&&!o&&(o=requestAnimationFrame(w))}function w(){o=0;let v=n;if(n=new Set,v.has("all"))for(let T of["head","meter","turns","cards",
"findings","standing","view","busy","work","said"])v.add(T);if(Z(v,"turns","summaries","view","places")){let T=$t(t.memory,t.view);t.selection.follow(t.rows,T,H=>t.
memory.indexOf(H)>=0),t.rows=T,v.add("rows").add("selection")}for(let T of t.parts)T.update(v)}async function h(v,T){try{return await i.ask(v,T,t.memory)}catch(H){
return c(H),null}}async function g(v,T,H=""){let K=await h(v,T);return K&&d("note"in K&&K.note||H),K!==null}let k=v=>g("command",{action:v},r(`did.${v}`)),b=v=>g(
"summarise",v,r("did.summarise"));function c(v){if(!(v instanceof ke))throw v;if(v.kind==="lost"){t.memory.phase==="live"&&l({type:"status",thread:"",revision:0,
state:"gone"});return}d(v.kind==="stale"&&v.fresh?r("stale"):v.kind==="cancelled"?r("work.cancelled"):v.message)}function d(v){t.said=v,p("said")}async function y(v){
let{open:T}=t.view;if(T.delete(v))return p("cards");T.add(v),t.holdView(),p("cards"),await N(v)}function x(v){let{cards:T,summaries:H}=t.memory;return(v.startsWith(
"#")?T.get(Number(v.slice(1))):H.find(({id:G})=>G===v))?.version??-1}function S(v){let T=t.view.readings.get(v);return T?.version===x(v)?T.messages:void 0}function $(){
let{open:v,readings:T}=t.view;for(let H of T.keys())!v.has(H)&&!S(H)&&T.delete(H);for(let H of v)x(H)>=0&&N(H)}async function N(v){let{view:T}=t;if(!T.asked.has(
v)){for(T.asked.add(v);T===t.view&&T.open.has(v)&&!S(v);)await z(v)||T.open.delete(v);T.asked.delete(v),p("cards")}}async function z(v){let{open:T,readings:H,editing:K}=t.
view,G=x(v),ue=await h("read",{target:v});if(!ue)return null;H.delete(v),H.set(v,{version:G,messages:ue.messages});for(let $e of H.keys()){if(H.size<=Ln)break;$e!==
K?.row&&(H.delete($e),T.delete($e))}return p("cards"),ue.messages}async function R(v,T,H){let K=await h("source",{target:T});K&&(t.view.editing={row:v,target:T,
label:H,source:K.source,text:K.source.text,word:""},p("cards","standing"))}async function O(v,T){let H=`#${v}`,G=(S(H)??await z(H))?.filter($e=>$e.role===T),ue=T===
"user"?G?.[0]:G?.[G.length-1];ue&&(t.view.open.add(H),t.holdView(),await R(H,ue.id,r(T==="user"?"edit.question":"edit.reply")))}async function W(){let{editing:v}=t.
view;if(!v)return;let{target:T,source:H,text:K}=v;if(K===H.text)return J();try{await i.ask("edit",{target:T,version:H.version,text:K},t.memory),J(),d(r("did.edi\
t"))}catch(G){G instanceof ke&&G.fresh&&(t.view.editing={...v,source:G.fresh,text:G.fresh.text,word:r("stale")}),c(G),p("cards","standing")}}function J(){let v=t.
view.editing?.row;t.view.editing=null,p("cards","standing"),v&&requestAnimationFrame(()=>t.focusRow(v))}let Q=v=>t.selection.numbers.has(v)?t.selection.list:[v];
function Y(v){t.view.found&&X();let T=t.memory.summaries.find(({id:H,covers:K})=>!t.view.unfolded.has(H)&&K.some(([G,ue])=>v>=G&&v<G+ue));T&&!T.expanded&&t.view.
unfolded.add(T.id),t.view.tab=t.wide?t.view.tab:"memory",p("view"),requestAnimationFrame(()=>t.focusRow(`#${v}`))}async function le(v){if(t.view.query=v,!v.trim())
return t.view.found=null,p("view");let T=await h("search",{query:v});!T||t.view.query!==v||(t.view.found=T.numbers,t.view.foundTotal=T.total,p("view"))}function X(){
Object.assign(t.view,{searching:!1,query:"",found:null}),p("view")}function _(){cancelAnimationFrame(o),i.close(),t.memory.forget()}return Object.assign(t,{start:a,
hello:u,receive:l,changed:p,ask:h,act:g,command:k,summarise:b,say:d,unfold:y,readingOf:S,read:z,edit:R,editTurn:O,save:W,leaveEditing:J,targets:Q,reveal:Y,search:le,
endSearch:X,close:_})}var tt="http://www.w3.org/2000/svg";function s(e,t,...n){let[o,...i]=e.split("."),a=document.createElement(o||"div");a instanceof HTMLButtonElement&&(a.type="bu\
tton"),D(a,{class:i.join(" ")||null});let u=!(t instanceof Object)||t instanceof Node;return u||D(a,t),F(a,...u?[t]:[],...n),a}function D(e,t){for(let[n,o]of Object.
entries(t)){let i=n.startsWith("aria-")&&typeof o=="boolean"?String(o):o;i==null||i===!1||(n.startsWith("on")?e.addEventListener(n.slice(2),o):n==="value"?e.value=
o:n==="class"?e.classList.add(...o.split(" ")):e.setAttribute(n,i===!0?"":i))}}function F(e,...t){e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function oe(e,t,...n){let[o,...i]=e.split("."),a=document.createElementNS(tt,o);return D(a,{...t,class:i.join(" ")||
null}),a.append(...n),a}var L=(e,t)=>{e.hidden===t&&(e.hidden=!t)},te=(e,t)=>{e.textContent!==t&&(e.textContent=t)},be=e=>e.contains(document.activeElement)?document.
activeElement:null,je=({target:e},t)=>e instanceof Element?e.closest(t):null;function We(e,t,{gap:n,end:o}){e.showPopover?.();let i=t.getBoundingClientRect(),{width:a,
height:u}=e.getBoundingClientRect(),l=i.bottom+u+8<=innerHeight?i.bottom+n:Math.max(4,i.top-u-n);e.style.left=`${pe(o?i.right-a:i.left,4,innerWidth-a-4)}px`,e.style.
top=`${l}px`}var zn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",stop:"M6 6h12v12H6z",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.\
01",stale:"M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 \
0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"},At={
"aria-hidden":"true",focusable:"false"};function U(e){return oe("svg.jsm-icon",{viewBox:"0 0 24 24",...At},oe("path",{d:zn[e]??""}))}function Ot(e){return oe(`s\
vg.jsm-dot.jsm-dot-${e}`,{viewBox:"0 0 12 12",...At},oe("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var fe=()=>s("span.jsm-space"),xe=e=>({"aria-label":e,title:e}),ee=(e,t,n,o={})=>s("button.jsm-button.jsm-bare",{...xe(t),onclick:n,...o},U(e)),ae=(e,t,n,o={})=>s(
"button.jsm-button",{onclick:n,...o},e?U(e):null,s("span",t)),ie=(e,t,n="",o={})=>s(`button.jsm-button${n}`,{onclick:t,...o},e),Oe=({action:e,target:t})=>Me(`ac\
tion.${e}`)?r(`action.${e}`,{target:t}):`${e} ${t}`.trim();function nt({state:e,why:t,detail:n}){let o=Me(`why.${t}`)?r(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return o?e==="in"?o.startsWith("as ")?`${r("in")} ${o}`:`${r("in")}, ${o}`:`${r(e)}: ${o}`:r(e)}var Hn=({why:e,detail:t})=>Me(`tip.${e}`)?r(`tip.${e}`,{detail:t}):
"";function Ke(e){let t=nt(e),n=Hn(e),o={pinned:"pin",summary:"layers",found:"search"}[e.why];return s(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},o&&e.state==="in"?U(o):Ot(e.state),s("span",t))}function Ne(e){let t=e.view.editing;if(!t)return null;let n=s("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:o=>{if(o.key==="Escape")e.leaveEditing();else if(o.key==="Enter"&&
(o.ctrlKey||o.metaKey))e.save();else return;o.preventDefault(),o.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),s(".jsm-editi\
ng",s(".jsm-label",t.label),t.word?s("p.jsm-warning",U("warning"),t.word):null,n,s(".jsm-row",fe(),ie(r("cancel"),()=>e.leaveEditing()),ie(r("save"),()=>e.save(),
".jsm-primary")))}async function Se(e,t){try{await navigator.clipboard.writeText(t),e.say(r("copied"))}catch{let n=s("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":r("copy"),value:t});Nt(e,r("copy.failed"),n,[]),n.select()}}function Nt(e,t,n,o){let i=s("dialog.jsm-dialog",{"aria-label":t,onclose:()=>i.remove(),
onkeydown:u=>u.stopPropagation()}),a=ie(r(o.length?"cancel":"close"),()=>i.close());return F(i,s("h2",t),n,s(".jsm-row",fe(),a,...o)),e.root.append(i),i.showModal(),
i}function Ct(e){let t=ie(r("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Nt(e,r("erase.title"),s("p",r("erase.text")),[t])}var Rt=400;function Bt(e){let t=s("b.jsm-selected"),n=s("span",{role:"status","aria-live":"polite"}),o=s("span.jsm-busy",{hidden:!0},s("span.jsm-pulse"),r("busy")),
i=0,a=ae("stop",r("stop"),()=>S(),{hidden:!0}),u=0,l=0,f=s("progress.jsm-progress"),p=s("span"),w=s(".jsm-row.jsm-selection",{role:"toolbar","aria-label":r("sel\
ected.other",{n:0}),hidden:!0},t,fe(),c("pin","pin"),c("off","exclude"),ae("summarise",r("summarise"),()=>R(),{class:"jsm-squeeze",...xe(r("summarise"))}),c("re\
move","prune"),ee("close",r("unselect"),()=>{e.selection.clear(),e.changed("selection")})),h=ae("summarise",r("summarise.older"),()=>e.summarise({})),g=ae("",r(
"clear"),()=>e.command("clear")),k=s(".jsm-row.jsm-work",{hidden:!0},p,f,ie(r("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),b=s(".jsm-bottom",k,s(".js\
m-row.jsm-foot",h,s(".jsm-status",a,o,n),g,w));function c(O,W){return ae(O,r(O),()=>z(W),{class:"jsm-squeeze",...xe(r(O))})}function d(O){let{memory:W,selection:J,
view:Q,wide:Y,said:le}=e;if(O.has("work")){let{id:T,action:H,done:K,of:G}=W.work;L(k,T!=="");let ue=r(`work.${H}`);te(p,G?r("work.of",{what:ue,done:K,of:G}):ue),
D(f,{"aria-label":ue}),G?Object.assign(f,{max:G,value:K}):f.removeAttribute("value")}O.has("said")&&te(n,le),O.has("busy")&&y(W.busy),O.has("turns")&&x(W.draft?.
number??0);let X=W.phase==="live"&&W.order.length>0&&(Y||Q.tab==="memory"),_=X&&J.size>0,v=be(w);L(w,_);for(let T of[h,g])L(T,X&&!_);b.classList.toggle("jsm-sel\
ecting",_),b.classList.toggle("jsm-quiet",!X&&!le&&[o,k,a].every(({hidden:T})=>T)),_&&te(t,se("selected",J.size)),D(w,{"aria-label":se("selected",J.size)}),v&&!_&&
e.focusRow(J.active)}function y(O){clearTimeout(i),i=O?setTimeout(()=>{L(o,!0),e.changed("selection")},Rt):0,O||L(o,!1)}function x(O){O!==u&&($(),u=O,clearTimeout(
l),l=O?setTimeout(async()=>{!await e.ask("page",{numbers:[]})||u!==O||(D(a,xe(r("stop.what",{n:O}))),L(a,!0),e.changed("selection"))},Rt):0)}function S(){let O=u;
return $(),e.act("stop",{number:O})}function $(){let{root:O,view:W,wide:J}=e,Q=be(a);L(a,!1),Q&&(J||W.tab==="memory")?e.focusRow(`#${u}`):Q&&O.querySelector("[r\
ole=tab][aria-selected=true]")?.focus()}function N(){clearTimeout(l),clearTimeout(i)}async function z(O){let W=e.selection.list,J=W.length===1?`#${W[0]}`:se("tu\
rns.n",W.length);await e.act("turns",{action:O,numbers:W},r(`did.${O}`,{what:J}))&&O==="prune"&&e.selection.clear(),e.changed("selection")}async function R(){let O=e.
selection.list;e.selection.clear(),e.changed("selection"),await e.summarise({numbers:O})}return{element:b,update:d,close:N}}function Lt(e){let t=!1,n=s(".jsm-fi\
ndings",{role:"group","aria-label":r("findings"),hidden:!0});function o(i){if(!i.has("findings"))return;let{findings:a}=e.memory;L(n,a.length>0);let u=t?a:a.slice(
0,1),l=a.length>1&&ie(t?r("findings.less"):se("findings.more",a.length-1),()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});F(n,...u.map((f,p)=>s(
"p.jsm-finding",U("warning"),s("span",f.text," ",...f.remedies.map((w,h)=>ie(In(w),()=>e.act("remedy",{finding:f.id,choice:h},r("did.remedy")),".jsm-plain"))," ",
p===u.length-1&&l))))}return{element:n,update:o}}function In(e){let t=Oe(e);return t.charAt(0).toUpperCase()+t.slice(1)}var zt={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function Ht(e){let t=s("p",{role:"status"}),
n=s(".jsm-sign"),o=s("div"),i="",a=s(".jsm-calm",n,t,o);function u(l){if(!Z(l,"phase","turns","all","draft"))return;let{memory:f,host:p}=e,w=f.order.length===0&&
!f.draft,h=f.phase!=="live"?f.phase:w?"empty":"";if(L(a,h!==""),a.classList.toggle("jsm-late",h==="connecting"),h===i)return;i=h,F(n,zt[h]?U(zt[h]):null),F(t,...(h?
r(h).split(/(?<=[.。]) /):[]).flatMap(b=>[s("span",b)," "]));let g=h==="empty"?p.insertExample:h==="absent"||h==="restarted"?p.loadExtension:void 0,k=h==="empt\
y"?r("empty.example"):r("absent.load");F(o,g?ie(k,()=>g.call(p),".jsm-primary"):null)}return{element:a,update:u}}function Pn(e,t,n){let o=s(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!o.isConnected)return;let l=be(o);o.remove(),
D(t,{"aria-expanded":!1}),l&&t.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[f,p,w,h]=l;return s("button.jsm-item",{class:h&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{i(),w()}},U(f),p)});F(o,...a.map(l=>l??s("hr",{role:"separator"})));let u=a.filter(l=>l!==null);D(o,{onkeydown:l=>{let f=u.findIndex(
w=>w.matches(":focus")),p={ArrowDown:f+1,ArrowUp:f-1+u.length,Home:0,End:u.length-1}[l.key];if(p!==void 0)u[p%u.length]?.focus();else if(l.key==="Escape"||l.key===
"Tab")i();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&i()}}),e.append(o),D(t,{"aria-expanded":!0}),We(o,t,{gap:4,end:!0}),
u[0]?.focus()}function Te(e,t,n,o={}){let i=ee("more",t,()=>Pn(e.root,i,n()),{"aria-haspopup":"menu","aria-expanded":!1,...o});return i}function Pt(e,t){let n=ee("search",r("search.turns"),()=>y(),{"aria-expanded":!1}),o=s("span.jsm-model"),i=s("select.jsm-field",{"aria-label":r("thread"),onchange:()=>e.
act("thread",{name:i.value})}),a=s("select.jsm-field",{"aria-label":r("strategy"),onchange:()=>d({})}),u=s("span.jsm-options"),l="",f=Te(e,r("more"),()=>x()),p=ae(
"undo",r("undo"),()=>e.command("undo"),{class:"jsm-bare jsm-back"}),w=ee("redo",r("redo"),()=>e.command("redo")),h=s(".jsm-header",s("h2.jsm-title",r("title")),
s(".jsm-toolbar",p,w,n,f),s(".jsm-row.jsm-setup",o,i,fe(),s("span.jsm-strategy",a,u)));function g(S){if(D(n,{"aria-expanded":e.view.searching}),!S.has("head"))return;
let{head:$,thread:N}=e.memory;te(o,$.model),k(p,"undo",$.undo),k(w,"redo",$.redo),L(i,$.threads.length>1),F(i,...$.threads.map(({name:R,turns:O})=>s("option",{value:R,
selected:R===N},r("thread.option",{name:R,n:O}))));let z=$.strategies.map(({name:R})=>R).join();a.dataset.names!==z&&(a.dataset.names=z,F(a,...$.strategies.map(
({name:R})=>s("option",{value:R},Dn(R))))),a.value=$.strategy,b($.strategies.find(({name:R})=>R===$.strategy))}function k(S,$,N){let z=N?r(`${$}.what`,{what:Oe(
N)}):r($);D(S,{"aria-disabled":!N,...xe(z)});let R=S.querySelector("span");R&&te(R,N?Oe(N):r($))}function b(S){let $=S?.options??[],N=`${S?.name} ${$.map(({name:z})=>z)}`;
l!==N&&(l=N,F(u,...$.map(z=>c(S?.name??"",z))));for(let{name:z,value:R}of $){let O=u.querySelector(`[data-option="${CSS.escape(z)}"]`);O&&O!==document.activeElement&&
(O.value=String(R)),O&&It(O)}}function c(S,{name:$,value:N,least:z,most:R}){let O=`option.${S}.${$}`,[W,J=""]=(Me(O)?r(O):`${$} {input}`).split("{input}"),Q=s("\
input.jsm-field",{type:"number",min:z,max:R,value:N,"data-option":$,oninput:()=>It(Q),onchange:()=>{Q.validity.valid&&Q.value&&d({[$]:Math.floor(Number(Q.value))})}});
return s("label.jsm-option",W,Q,J)}function d(S){let $=a.value,{head:N}=e.memory,z=$===N.strategy?N.strategies.find(R=>R.name===$)?.options??[]:[];e.act("strate\
gy",{name:$,options:{...Object.fromEntries(z.map(R=>[R.name,R.value])),...S}}).then(R=>{R||e.changed("head")})}function y(){if(e.view.searching)return e.endSearch();
e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function x(){return[["check",r("check"),()=>e.act("command",{action:"check"})],["cop\
y",r("strip.copy"),()=>Se(e,t())],null,["remove",r("clear"),()=>e.command("clear")],["erase",r("erase"),()=>Ct(e),!0]]}return{element:h,update:g}}var It=e=>{e.style.
width=`${Math.max(2,e.value.length)+4.6}ch`},Dn=e=>Me(`strategy.${e}`)?r(`strategy.${e}`):e;var Fn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Wn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Kn=new Set("class dir lang title start colspan rowspan align open".split(" "));function Dt(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Ft(t.body,n,0),n}function Ft(e,t,n){for(let o of e.childNodes){if(o.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(o.nodeValue??"")),o.nodeType!==Node.ELEMENT_NODE||n>60)continue;let i=o,a=i.localName;if(Wn.has(a))continue;let u=Fn.has(a)?document.createElement(
a):null;if(u){for(let{name:f,value:p}of i.attributes)Kn.has(f)&&u.setAttribute(f,p);let l=a==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),t.appendChild(u)}Ft(i,u??t,n+1)}}var Un=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:se("turns.n",n.length)};function ve(e,t,n){let o=r(`did.${n}`,{what:Un(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},o)}function Kt(e,t,n,o,i){let{memory:a,view:u,host:l}=e;if(u.editing?.row===o)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(o)}`;let f=a.cards.get(t),{state:p,why:w,detail:h}=a.placeAt(n);return[p,w,h,a.tokens[n],f?`${f.version} ${f.flags} ${f.outcome}\
 ${f.reply.length} ${f.more}`:"",u.open.has(o),u.open.has(o)&&u.readings.get(o)?.version,i,a.draft?.number===t,f?.cell?l.cellState?.(f.cell):"",e.wide].join("|")}
var Ue=(e,t,n)=>s(".jsm-head",s("span.jsm-lead",s("span.jsm-number",e),t),n!==void 0&&s("span.jsm-tokens",{title:r("tokens.title")},re(n))),ge=(e,t,n="")=>s(`sp\
an.jsm-flag${n}`,e&&U(e),t);function Ut(e,t,n,o,i){let{memory:a,view:u}=e,l=a.cards.get(t),f=a.placeAt(n),p=u.open.has(o),w=a.draft?.number===t;return s(`.jsm-c\
ard.jsm-place-${f.state}${i?".jsm-inside":""}`,{role:"gridcell"},Ue(`#${t}`,Ke(f),a.tokens[n]),l?_n(e,l):null,p||u.editing?.row===o?ot(e,o,l):_t(l),w?Gt():null,
l?Vn(e,l,f):null)}var Wt=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function _t(e){return e?s(".jsm-text",s("p.jsm-question",{dir:"\
auto"},Wt(e.question)||(e.reply?"":r("empty.text"))),e.reply?s("p.jsm-reply",{dir:"auto"},s("span.jsm-hook",{"aria-hidden":"true"},"↳ "),Wt(e.reply)):null):s(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},s("i"),s("i"))}function _n(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",o=[t.flags.includes("earlier")&&ge("ea\
rlier",r("flag.earlier"),".jsm-notable"),n&&ge("cell",r(`cell.${n}`),".jsm-notable"),n==="gone"&&ie(r("remove"),()=>ve(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${r("remove")} #${t.number}`}),t.outcome==="truncated"&&ge("warning",r("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&ge("edit",r("flag.edited")),t.tools>0&&ge("tool",se("flag.tools",t.tools)),t.images>0&&ge("",se("flag.images",t.images))].filter(i=>i);return o.length?s(".\
jsm-flags",...o):null}function Vn(e,t,n){let{number:o,flags:i}=t,a=i.includes("pinned"),u=Vt(t,n),l=e.view.open.has(`#${o}`);return s("span.jsm-tools",ee("pin",
`${r("pin")} #${o}`,()=>ve(e,o,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:r(a?"unpin":"pin")}),ee("off",`${r("off")} #${o}`,()=>ve(e,o,u?"include":
"exclude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:r(u?"on":"off")}),ee("remove",`${r("remove")} #${o}`,()=>ve(e,o,"prune"),{class:"jsm-roomy",
"data-act":"remove"}),ee(l?"down":"right",`${r(l?"fold":"unfold")} #${o}`,()=>e.unfold(`#${o}`),{"data-act":"unfold","aria-expanded":l}),Te(e,r("turn.actions",{
n:o}),()=>Gn(e,t,n),{"data-act":"more"}))}var Vt=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplet\
e"].includes(t.why);function Gn(e,t,n){let{number:o}=t,{host:i}=e,a=Vt(t,n),u=e.view.open.has(`#${o}`);return[[u?"down":"right",r(u?"fold":"unfold"),()=>e.unfold(
`#${o}`)],["edit",r("edit.question"),()=>e.editTurn(o,"user")],!!t.reply&&["edit",r("edit.reply"),()=>e.editTurn(o,"assistant")],["off",r(a?"on":"off"),()=>ve(e,
o,a?"include":"exclude")],["summarise",r("summarise.before",{n:o}),()=>e.summarise({older:o})],!!(i.goToCell&&t.cell)&&i.cellState?.(t.cell)!=="gone"&&["cell",r(
"goto"),()=>i.goToCell?.(t.cell)],["copy",r("copy"),()=>Jn(e,o)],null,["remove",r("remove"),()=>ve(e,o,"prune"),!0]]}async function Jn(e,t){let n=e.readingOf(`#${t}`)??
await e.read(`#${t}`);if(!n)return;let o=await Promise.all(n.map(({id:i})=>e.ask("source",{target:i})));await Se(e,o.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function ot(e,t,n){let{readings:o,editing:i}=e.view,a=o.get(t)?.messages;if(!a)return n?_t(n):s(".jsm-text",r("loading"));let u=i?.row===t?i:null;return s("\
.jsm-whole",...a.map(l=>u?.target===l.id?Ne(e):Yn(l)),u&&!a.some(({id:l})=>l===u.target)?Ne(e):null)}function Yn(e){let{role:t,name:n,tokens:o,html:i,more:a}=e,
u=s(".jsm-rendered",{dir:"auto"});return u.append(Dt(i)),s(`section.jsm-message.jsm-role-${t}`,{"aria-label":r(`role.${t}`)},s(".jsm-label",r(`role.${t}`),n?` ·\
 ${n}`:"",s("span.jsm-tokens",re(o))),u,a?s("p.jsm-faint",r("cut")):null)}var Gt=()=>s(".jsm-writing",s(".jsm-stream",{dir:"auto"}));function Jt(e,t){return s("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Ue(`#${t}`,s("span.jsm-badge.jsm-maybe",s("span.jsm-pulse"),r("writing"))),s(".jsm-text",s("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),Gt())}function Yt(e,t,n){let{view:o}=e;if(o.editing?.row===t.id)return`editing ${o.editing.source.version} ${o.readings.has(t.id)}`;let{id:i,version:a,stale:u,pinned:l,
expanded:f,missing:p,place:w}=t;return[i,a,u,l,f,p,w.state,w.why,w.detail,n,o.open.has(i),o.readings.get(i)?.version,e.wide].join("|")}function Xt(e,t,n){let{id:o,
text:i,covers:a,place:u,tokens:l,stale:f,by:p,edited:w,expanded:h}=t,g=Fe(we(a,1)),k=e.view.open.has(o)||e.view.editing?.row===o;return s(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Ue(o,Ke(u),l),s(".jsm-flags",ge("summarise",r("summary.covers",{turns:g})),p&&ge("",r("summary.by",{by:p})),w&&ge("edit",
r("flag.edited")),h&&ge("",r("summary.expanded"))),k?ot(e,o):s(".jsm-text",s("p.jsm-question",{dir:"auto"},i)),Xn(t),Qn(t),f?s("p.jsm-warning",U("stale"),s("spa\
n",r("summary.stale")),ae("",r("summary.remake"),()=>e.act("summary",{action:"remake",summary:o},r("did.summarise")),{"data-act":"remake"})):null,Zn(e,t,n))}function Xn({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return s("p.jsm-warning",U("warning"),s("span",s("b",se("summary.lost",t)," "),s("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}function Qn({invented:e=[]}){return e.length===0?null:s("p.jsm-warning",U("warning"),s("span",s("b",r("summary.invented")," "),s("spa\
n",{dir:"auto"},e.join(" · "))))}var st=(e,t)=>e.act("summary",{action:"remove",summary:t},r("did.prune",{what:t}));function Zn(e,t,n){let{id:o,pinned:i,expanded:a}=t,
u=()=>{e.view.unfolded.delete(o)||e.view.unfolded.add(o),e.changed("view")},l=Te(e,r("summary.actions",{id:o}),()=>[!a&&[n?"down":"right",r(n?"summary.shut":"su\
mmary.open"),u],["list",r(e.view.open.has(o)?"fold":"unfold"),()=>e.unfold(o)],["edit",r("edit"),()=>e.edit(o,o,r("edit.of",{what:o}))],["stale",r("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:o},r("did.summarise"))],["layers",r(a?"summary.hide":"summary.show"),()=>e.act("summary",{action:a?"collapse":
"expand",summary:o})],null,["remove",r("remove"),()=>st(e,o),!0]],{"data-act":"more"});return s("span.jsm-tools",ee("pin",`${r("pin")} ${o}`,()=>e.act("summary",
{action:i?"unpin":"pin",summary:o}),{"data-act":"pin","aria-pressed":i,title:r(i?"unpin":"pin")}),a?null:ee(n?"down":"right",`${r(n?"summary.shut":"summary.open")}\
: ${o}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var Qt=400,eo=60;function Zt(e){let t=new Map,n=new Set,o=!0,i=0,a=0,u=0,l=0,f=s(".jsm-canvas",{role:"presentation"}),p=s("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>le()},U("arrow"),r("new.below")),w=new ResizeObserver(m=>Q(m)),h=e.heights,g=s(".jsm-scroller",{role:"grid","aria-label":r("turns"),"aria-multiselec\
table":!0,onkeydown:m=>G(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>H(m),ondblclick:m=>K(m),onfocusin:m=>v(m)},f),k=s(".jsm-list",g,p);w.observe(
g),g.addEventListener("scroll",()=>Y(),{passive:!0}),e.focusRow=m=>_(m),e.holdView=()=>{o=!1};function b(m){if(Z(m,"rows","cards","turns","tried","places","draf\
t","selection","size")){if(m.has("rows")){let M=c(),q=X();h.use(e.rows),D(g,{"aria-rowcount":e.rows.length}),d(M),q&&q!==e.selection.active&&e.selection.active&&
_(e.selection.active);let{newest:A}=e.memory;A>i&&!o&&!m.has("all")&&L(p,!0),i=m.has("all")?A:Math.max(A,i)}else $();e.memory.draft&&W()}}function c(){let{scrollTop:m}=g;
m!==a&&x();let M=h.at(m);return{keys:h.rows.slice(M,M+40).map(({key:q})=>q),offset:m-h.top(M)}}function d({keys:m,offset:M}){let{rows:q,total:A}=h;S();let B=A-u;
if(!o){let I=q.findIndex(({key:V})=>V===m[0]),ne=I<0?q.findIndex(({key:V})=>m.includes(V)):I;B=ne<0?a:h.top(ne)+(I<0?0:M)}y(Math.max(0,B)),$()}function y(m){Math.
abs(m-a)<.5||(g.scrollTop=m,a=g.scrollTop)}function x(){let{scrollTop:m,clientHeight:M,scrollHeight:q}=g;a=m,o=m+M>=q-24}function S(){let m=`${h.total}px`;f.style.
height!==m&&(f.style.height=m,k.style.setProperty("--jsm-content",m))}function $(){let{rows:m}=e,M=h.at(a-Qt),q=h.at(a+(u||400)+Qt),A=m.length?Array.from({length:q-
M+1},(V,he)=>M+he):[],B=m.findIndex(({key:V})=>V===e.selection.active);B>=0&&B<M&&A.unshift(B),B>q&&A.push(B);let I=new Set(A.map(V=>m[V].key));for(let[V,{element:he}]of t)
I.has(V)||(w.unobserve(he),he.remove(),t.delete(V));let ne=null;for(let V of A)ne=N(m[V],V,ne);S(),J(A.map(V=>m[V]))}function N(m,M,q){let A=R(m),B=t.get(m.key);
if(!B){let ut=s(".jsm-item-row",{role:"row","data-key":m.key});B={element:ut,signature:"",state:""},t.set(m.key,B),w.observe(ut)}let{element:I}=B;B.signature!==
A&&(O(I,m),Object.assign(B,{signature:A,state:""}));let ne=e.selection.active===m.key||!e.selection.active&&M===e.rows.length-1,V=m.kind==="turn"&&e.selection.numbers.
has(m.number),he=`${ne} ${V} ${M} ${h.top(M)}`;B.state!==he&&(B.state=he,z(I,m,M,ne,V));let lt=q?q.nextSibling:f.firstChild;return lt!==I&&f.insertBefore(I,lt),
I}function z(m,M,q,A,B){m.tabIndex=M.kind!=="line"&&A?0:-1;for(let I of m.querySelectorAll("button, a, textarea, pre"))I.tabIndex=A?0:-1;D(m,{"aria-rowindex":q+
1,"aria-selected":M.kind==="turn"?B:null}),m.style.transform=`translateY(${h.top(q)}px)`}function R(m){return m.kind==="turn"?Kt(e,m.number,m.index,m.key,m.inside):
m.kind==="summary"?Yt(e,m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function O(m,M){let q=be(m),A=q?.dataset.act;M.kind==="turn"?
m.replaceChildren(Ut(e,M.number,M.index,M.key,M.inside)):M.kind==="summary"?m.replaceChildren(Xt(e,M.summary,M.open)):M.kind==="draft"?m.replaceChildren(Jt(e,M.
number)):m.replaceChildren(s(".jsm-line",{role:"gridcell"},s("span",r("line")))),q&&q!==m&&(m.querySelector(`[data-act="${A}"]`)??m).focus({preventScroll:!0})}function W(){
let{draft:m}=e.memory,M=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");M&&te(M,m.text)}function J(m){let{cards:M}=e.memory,q=m.flatMap(B=>B.kind===
"turn"&&!M.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(q.length===0)return;let A=q.slice(0,eo);for(let B of A)n.add(B);e.ask("page",{numbers:A}).finally(()=>{
for(let B of A)n.delete(B)})}function Q(m){let M=c(),q=!1;for(let{target:A,borderBoxSize:B}of m){if(A===g){u=g.clientHeight,k.style.setProperty("--jsm-gutter",`${g.
offsetWidth-g.clientWidth}px`);let V=Math.round(g.clientWidth);V!==l&&h.reset(),l=V,q=!0;continue}let I=A.getAttribute("data-key"),ne=B[0].blockSize;I&&ne>0&&t.
has(I)&&(q=h.measure(I,ne)||q)}q&&d(M)}function Y(){g.scrollTop!==a&&x(),o&&L(p,!1),$()}function le(){o=!0,d(c()),L(p,!1)}function X(){return be(f)?.closest(".j\
sm-item-row")?.dataset.key??""}function _(m){let M=e.rows.findIndex(B=>B.key===m);if(M<0)return;e.selection.active=m;let q=h.top(M),A=h.top(M+1);q<g.scrollTop?g.
scrollTop=q:A>g.scrollTop+g.clientHeight&&(g.scrollTop=Math.min(q,A-g.clientHeight)),x(),$(),t.get(m)?.element.focus({preventScroll:!0})}function v(m){let M=X();
!M||M===e.selection.active||!(m.target instanceof Element)||(e.selection.active=M,$())}function T(m){let M=je(m,".jsm-item-row")?.dataset.key;return e.rows.find(
q=>q.key===M)}function H(m){let M=T(m),q=m.target;if(M?.kind!=="turn"||q.closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;
let{selection:A,rows:B}=e;m.shiftKey?A.extend(B,M.key):(m.ctrlKey||m.metaKey||A.size===1&&A.numbers.has(M.number)||A.numbers.clear(),A.toggle(M.number)),e.changed(
"selection"),_(M.key)}function K(m){let M=T(m);!M||M.kind==="line"||m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),e.selection.
clear(),e.changed("selection"),e.unfold(M.key))}function G(m){let M=m.target;if(M.closest("textarea, input, select")||m.altKey)return;let{selection:q,rows:A}=e,
B=A.findIndex(({key:he})=>he===q.active),I=A[B],ne=M.classList.contains("jsm-item-row"),V=$e(m.key,B);if(V!==void 0)pn(V,m.shiftKey);else if(m.key==="Delete"||m.
key==="Backspace")I?.kind==="turn"&&ne?ve(e,I.number,"prune"):I?.kind==="summary"&&ne&&st(e,I.key);else if(m.key==="Escape"&&q.size)q.clear();else if((m.key==="\
a"||m.key==="A")&&(m.ctrlKey||m.metaKey))q.numbers=new Set(A.flatMap(he=>he.kind==="turn"?[he.number]:[]));else if(ne&&m.key==="Enter"&&I&&I.kind!=="line")e.unfold(
I.key);else if(ne&&m.key===" "&&I?.kind==="turn")q.toggle(I.number);else if(!(ne&&!m.ctrlKey&&!m.metaKey&&I?.kind==="turn"&&ue(m.key,I.number)))return;e.changed(
"selection"),m.preventDefault()}function ue(m,M){let q=e.memory.cards.get(M)?.flags??[];if(m==="p")ve(e,M,q.includes("pinned")?"unpin":"pin");else if(m==="o")ve(
e,M,q.includes("excluded")?"include":"exclude");else if(m==="e")e.editTurn(M,"user");else return!1;return!0}function $e(m,M){let{rows:q}=e,A=M<0?q.length:M,B=Math.
max(1,Math.floor(g.clientHeight/90)),I={ArrowUp:A-1,ArrowDown:A+1,PageUp:A-B,PageDown:A+B,Home:0,End:q.length-1}[m];return I===void 0?void 0:pe(I,0,q.length-1)}
function pn(m,M){let{rows:q,selection:A}=e,B=m>=q.findIndex(({key:ne})=>ne===A.active),I=q[q[m]?.kind==="line"?pe(m+(B?1:-1),0,q.length-1):m];I&&(M?(A.anchor||(A.
anchor=A.active),A.extend(q,I.key)):A.anchor=I.key,_(I.key))}function gn(){w.disconnect()}return{element:k,update:b,close:gn}}var en=["instructions","notes","turns","excerpts","input","framing"],rt=.8;function to({used:e,layers:t}){let n=e-t.reduce((o,{tokens:i})=>o+i,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:o})=>o>0).sort((o,i)=>en.indexOf(o.name)-en.indexOf(i.name))}var Ce=(e,t)=>`${t?"":"≈"}${re(e)}`,Re=({used:e,budget:t,exact:n})=>t===
null?r("meter.nolimit",{used:Ce(e,n)}):r("meter.of",{used:Ce(e,n),budget:t});function tn(e){let t=!1,n=s(".jsm-bar",{role:"meter","aria-label":r("meter"),"aria-\
valuemin":"0"}),o=s("span.jsm-used"),i=[s("span.jsm-long"),s("span.jsm-brief")],a=s("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":r("budget"),
title:r("budget.hint"),onkeydown:y=>c(y),onblur:()=>d()}),u=s("span.jsm-nearly"),l=s(".jsm-legend"),f=s("p.jsm-warning",{hidden:!0}),p=s("span.jsm-counts"),w=s(
"button.jsm-button.jsm-plain",{onclick:()=>b(!0)},...i),h=s(".jsm-meter",n,s(".jsm-row.jsm-figures",p,s("span.jsm-amount",u,o,w,a)),l,f);L(a,!1);function g(y){if(!Z(
y,"meter","turns","tried"))return;let x=e.memory.tried?.meter??e.memory.meter,{used:S,budget:$,exact:N,problem:z}=x,R=$?S/$:0,O=!!z||R>1;h.classList.toggle("jsm\
-near",R>=rt&&!O),h.classList.toggle("jsm-over",O);let W=Math.max($??S,S,1),J=to(x);F(n,...J.map(({name:X,tokens:_})=>{let v=s(`span.jsm-part.jsm-layer-${X}`,{"\
data-tip":`${r(`layer.${X}`)}: ${r("tokens",{n:_})}`});return v.style.width=`${_/W*100}%`,v}));let Q=Ce(S,N),Y=Re(x);D(n,{"aria-valuemax":W,"aria-valuenow":Math.
min(S,W),"aria-valuetext":Y}),te(o,Q);let le=$===null?Y.slice(Q.length).trim():r("meter.label",{input:re($)});te(i[0],le),te(i[1],$===null?le:r("meter.brief",{input:re(
$)})),D(w,{"aria-label":r("meter.change",{words:le})}),F(u,...O&&!z?[U("warning"),r("meter.over")]:R>=rt&&!O?[U("warning"),r("meter.nearly",{percent:Math.round(
R*100)})]:[]),u.dataset.tip=R>=rt&&!O?r("meter.nearly.tip",{percent:Math.round(R*100)}):"",F(l,...J.map(({name:X,tokens:_})=>s("span.jsm-key",s(`i.jsm-layer-${X}`),
r(`layer.${X}`),s("b",re(_))))),L(f,!!z),F(f,U("warning"),z),k()}function k(){let{memory:y}=e,x=y.counts,S=y.order.length?se("turns.in",y.order.length,{in:x.in}):
"";te(p,x.maybe?`${S}; ${r("turns.maybe",{n:x.maybe})}`:S)}function b(y){t=y;let{budget:x}=e.memory.meter;if(L(a,y),L(w,!y),!y)return w.focus();a.value=x===null?
"":String(x),a.focus(),a.select()}function c(y){y.key==="Enter"?d(!0):y.key==="Escape"&&b(!1)}function d(y=!1){if(!t)return;let x=a.value.trim(),S=x===""?null:Math.
max(1,Math.floor(Number(x)));t=!1,L(a,!1),L(w,!0),y&&w.focus(),S!==e.memory.meter.budget&&e.act("budget",{tokens:S})}return{element:h,update:g}}var it=(e,t)=>t.map(({role:n,layer:o,source:i,tokens:a,text:u,more:l})=>s(`li.jsm-sent.jsm-in-${o}`,s(".jsm-label",s(`i.jsm-layer-${o}`),r(`role.${o==="notes"&&
n==="system"?"notes":n}`),i?s("span.jsm-faint",no(e,i)):o==="turns"||o==="instructions"?null:s("span.jsm-faint",r(`layer.${o}`)),fe(),s("span.jsm-tokens",re(a))),
s("p.jsm-verbatim",{dir:"auto"},u,l?s("span.jsm-faint",` … ${r("cut")}`):null)));function no(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:ie(t,()=>e.reveal(Number(n)),".jsm-plain")}async function at(e,t,n=""){let o=await e.ask("json",{number:t,question:n});o&&await Se(e,o.text)}function nn(e){
let t=null,n="",o=0,i=s("span.jsm-faint"),a=s("p.jsm-warning",{hidden:!0}),u=ie("",()=>d(),".jsm-plain"),l=s("ol.jsm-messages",{"aria-label":r("tab.next")}),f=s(
"p.jsm-faint",r("next.empty")),p=s("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":r("try"),title:r("try.hint"),placeholder:r("try"),oninput:()=>{
e.view.question=p.value,clearTimeout(o),o=setTimeout(()=>c(),250)}}),w=s(".jsm-request",s(".jsm-row",p),s(".jsm-row",i,fe(),ae("copy",r("json"),()=>at(e,0,p.value))),
a,u,l,f);function h(){let{view:x,wide:S}=e;return x.tab==="next"||S&&x.tab==="memory"}function g(x){if(x.has("all")&&b(),p.value!==e.view.question&&(p.value=e.view.
question),!h())return;let S=Z(x,"turns","places","meter","summaries","system","plan","cards");k()!==n&&(S||x.has("view")||x.has("size"))&&c()}function k(){let{thread:x,
revision:S,phase:$}=e.memory;return`${$} ${x} ${S} ${p.value}`}function b(){t=null,n="",F(l),te(i,"")}async function c(){if(e.memory.phase!=="live")return;let x=k();
n=x;let S=await e.ask("preview",{question:p.value});!S||x!==n||(t=S,y())}async function d(){let x=t,S=n;if(!x)return;let $=await e.ask("preview",{question:p.value,
before:x.start});!$||n!==S||(t={...x,start:$.start,messages:[...$.messages,...x.messages]},y())}function y(){let x=t;x&&(te(i,Re(x.meter)),L(a,x.meter.problem!==
""&&x.meter.problem!==e.memory.meter.problem),F(a,U("warning"),x.meter.problem),L(u,x.start>0),te(u,r("messages.earlier",{n:x.start})),L(f,x.total===0),F(l,...it(
e,x.messages)))}return{element:w,update:g}}var _e=["memory","next","sent"];function on(e){let t=_e.map(l=>s("button.jsm-tab",{role:"tab",onclick:()=>a(l)},r(`tab.${l}`))),n=s(".jsm-tabs",{role:"tablist",
"aria-label":r("tabs"),onkeydown:l=>u(l)},...t);function o(){let{view:l,wide:f}=e;return f&&l.tab==="memory"?"next":l.tab}function i(l){Z(l,"view","size","all")&&
(t.forEach((f,p)=>{let w=_e[p]===o();D(f,{"aria-selected":w,tabindex:w?0:-1})}),L(t[0],!e.wide))}function a(l){e.view.tab=l,e.changed("view")}function u(l){let f=_e.
filter(g=>!(e.wide&&g==="memory")),p=f.indexOf(o()),w={ArrowRight:p+1,ArrowLeft:p-1+f.length,Home:0,End:f.length-1}[l.key];if(w===void 0)return;let h=f[w%f.length];
a(h),t[_e.indexOf(h)].focus(),l.preventDefault()}return{element:n,update:i}}function sn(e){let t=0,n=!1,o=s("span.jsm-faint",{role:"status"}),i=s("input.jsm-fie\
ld.jsm-wide-field",{type:"search",dir:"auto","aria-label":r("search.turns"),placeholder:r("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(()=>e.search(
i.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else return;
l.preventDefault()}}),a=s(".jsm-row.jsm-search",{role:"search",hidden:!0},i,o,ee("close",r("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;let{
searching:f,query:p,found:w,foundTotal:h}=e.view;L(a,f),f&&!n&&i.focus(),n=f,!p&&i.value&&!f&&(i.value=""),te(o,w?h===0?r("search.none"):h>w.length?r("search.cu\
t",{shown:w.length,n:h}):se("search.found",h):"")}return{element:a,update:u}}var Be=96,ct=14,Ee=44;function oo(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function rn(e,t){let n=e[e.
length-1]?.budget??null,o=Math.max(...e.map(({tokens:b})=>b),1),i=n!==null&&n<=o*6,a=oo(i?Math.max(o,n??0):o),u=b=>6+(Be-6)*(1-Math.min(1,b/a)),l=(t-Ee-4)/e.length,
f=pe(l-(l>4?2:.5),1,22),p=(b,c,d)=>{let y=oe("text",{x:Ee-6,y:c+3.5,"text-anchor":"end"});return y.textContent=d||re(b),y},w=(b,c,d)=>{let y=oe("text",{x:b,y:Be+
ct,"text-anchor":c});return y.textContent=d,y},h=i?u(n??0):0,g=[...[0,a].filter(b=>!i||b===0||Math.abs(u(b)-h)>12).flatMap(b=>[oe("path.jsm-axis",{d:`M${Ee} ${u(
b)}H${t}`}),p(b,u(b),"")]),...e.map((b,c)=>oe(`rect.jsm-column${b.budget!==null&&b.tokens>=b.budget*.8?".jsm-high":""}`,{x:Ee+c*l+(l-f)/2,y:u(b.tokens),width:f,
height:Math.max(1,Be-u(b.tokens)),rx:Math.min(1.5,f/3),"data-tip":r("sent.point",{n:b.number,tokens:b.tokens}),"data-request":b.number})),...i?[oe("path.jsm-bud\
get",{d:`M${Ee} ${h}H${t}`}),p(n??0,h,re(n??0))]:[],w(Ee,"start",String(e[0]?.number??"")),...e.length>1?[w(t-2,"end",String(e[e.length-1].number))]:[]],k=`${r(
"sent.tokens")}${i?`, ${r("sent.budget")} ${re(n??0)}`:""}`;return oe("svg.jsm-plot",{role:"img","aria-label":k,width:t,height:Be+ct+4,viewBox:`0 0 ${t} ${Be+ct+
4}`},...g)}function an(e){let t=null,n=null,o="",i=0,a=new ResizeObserver(([{contentRect:c}])=>{let d=Math.floor(c.width);!d||d===i||(i=d,n||h())}),u=s(".jsm-receipts");a.
observe(u);function l(c){c.has("all")&&(t=n=null,o="",F(u));let{view:d,memory:y}=e;if(d.tab!=="sent"||y.phase!=="live")return;let x=`${y.thread} ${y.head.sent}`;
x!==o&&f(x)}async function f(c){o=c;let d=await e.ask("receipts",{});!d||o!==c||(t=d.rows,n||h())}async function p(c){n=await e.ask("receipt",{number:c}),h(),u.
querySelector("button")?.focus()}async function w(){let c=n;if(!c)return;let d=await e.ask("receipt",{number:c.request,before:c.start});!d||n!==c||(n={...c,start:d.
start,messages:[...d.messages,...c.messages]},h())}function h(){if(n)return k(n);if(!t||!i)return;if(t.length===0)return F(u,s("p.jsm-faint",r("sent.none")));let c=rn(
t,i);D(c,{onclick:d=>{let y=je(d,"[data-request]")?.dataset.request;y&&p(Number(y))}}),F(u,s(".jsm-label",r("sent.tokens")),c,s("ul.jsm-history",...[...t].reverse().
map(d=>s("li",g(d)))))}function g({number:c,turn:d,tokens:y,exact:x,text:S,model:$}){return s("button.jsm-request-line",{title:$,onclick:()=>p(c)},s("b",c),s("s\
pan.jsm-what",d?r("sent.turn",{n:d}):r("sent.unsaved")," · ",S),s("span.jsm-tokens",Ce(y,x)))}function k(c){let{request:d,meter:y,start:x,messages:S,difference:$}=c,
N=t?.find(({number:z})=>z===d);F(u,s(".jsm-row",ae("left",r("sent.back"),()=>{n=null,h(),u.querySelector("button")?.focus()}),fe(),ae("copy",r("json"),()=>at(e,
d))),s("h3",r("sent.request",{n:d}),N?s("span.jsm-faint",N.turn?r("sent.turn",{n:N.turn}):r("sent.unsaved")):null),s("p.jsm-faint",[Re(y),N?.model].filter(Boolean).
join(" · ")),$?so($):null,x>0&&ie(r("messages.earlier",{n:x}),()=>w(),".jsm-plain"),s("ol.jsm-messages",{"aria-label":r("sent.request",{n:d})},...it(e,S)))}function b(){
a.disconnect()}return{element:u,update:l,close:b}}function so(e){let t=["added","removed","changed"].flatMap(n=>{let o=e[n],i=o.length>6?[...o.slice(0,5),`… ${o[o.
length-1]}`]:o;return o.length?[s(`span.jsm-diff-${n}`,r(`diff.${n}`,{what:i.join(", ")}))]:[]});return s("p.jsm-difference",r("diff")," ",...t.length?t.flatMap(
(n,o)=>o?[" · ",n]:[n]):[r("diff.same")])}function cn(e){let t=new Set,n="",o="",i=s(".jsm-standing");function a(k){if(!Z(k,"standing","system","plan","entities"))return;let{system:b,plan:c,entities:d}=e.
memory,y=e.view.editing?.row??"",x=be(i);if(x?.matches("input, textarea")&&!k.has("standing"))return;let S=x&&(x.dataset.act??`edit-${o}`);o=n||(["system","plan"].
includes(y)?y:"");let $=y==="plan"||c.text!=="";F(i,l("system",b,!$),$&&l("plan",c),d.length>0&&w(d)),S&&u(S)}function u(k){let b=[...i.querySelectorAll("[data-\
act]")],c=o?void 0:b.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(b.find(({dataset:d})=>d.act===k)??c)?.focus({preventScroll:!0})}function l(k,{text:b,
tokens:c,more:d},y=!1){if(e.view.editing?.row===k)return s(".jsm-note",Ne(e));let x=t.has(k),S=r(`standing.${k}`);return s(".jsm-note",s(".jsm-row",p(k,S,b?x?"":
b:r("standing.none"),y&&!b?"jsm-one.jsm-none":"jsm-one"),c?s("span.jsm-tokens",re(c)):null,y&&ae("plus",r("standing.plan"),()=>f("plan"),{class:"jsm-bare","data\
-act":"edit-plan",...xe(r("standing.add"))}),ee("edit",r("standing.edit",{what:S}),()=>f(k),{"data-act":`edit-${k}`})),x&&b?s("p.jsm-full",{dir:"auto"},b,d?" …":
""):null)}function f(k){e.edit(k,k,r(`standing.${k}`))}function p(k,b,c,d="jsm-one"){let y=t.has(k);return s("button.jsm-fold",{"aria-expanded":y,"data-act":`fo\
ld-${k}`,onclick:()=>{t.delete(k)||t.add(k),e.changed("standing")}},U(y?"down":"right"),s("b",b),s(`span.${d}`,{dir:"auto"},c))}function w(k){let b=t.has("entit\
ies");return s(".jsm-note",s(".jsm-row",p("entities",r("standing.entities"),b?"":k.map(({name:c})=>c).join(", "))),b?s("dl.jsm-entities",...k.flatMap(c=>[s("dt",
{dir:"auto"},c.name),...c.facts.map((d,y)=>h(c,d,`${c.id} ${y}`))])):null)}function h(k,b,c){if(n===c)return s("dd",g(k,b));let{text:d,turns:y,replaced:x}=b;return s(
x?"dd.jsm-replaced":"dd",s("span",{dir:"auto"},d," ",s("span.jsm-faint",Fe(y),x?` · ${r("entity.replaced")}`:"")),fe(),...x?[]:[ee("edit",`${r("entity.edit")}:\
 ${d}`,()=>{n=c,e.changed("standing")},{"data-act":`edit-${c}`,title:r("entity.edit")}),ee("remove",`${r("entity.delete")}: ${d}`,()=>e.act("entity",{entity:k.id,
fact:d,text:""}),{"data-act":`remove-${c}`,title:r("entity.delete")})])}function g(k,b){let c=()=>{n="",e.changed("standing")},d=s("input.jsm-field.jsm-wide-fie\
ld",{type:"text",dir:"auto",value:b.text,"aria-label":`${r("entity.edit")}: ${b.text}`,onkeydown:y=>{y.key==="Escape"&&c(),y.key==="Enter"&&(c(),d.value.trim()&&
d.value!==b.text&&e.act("entity",{entity:k.id,fact:b.text,text:d.value.trim()}))}});return requestAnimationFrame(()=>d.focus()),d}return{element:i,update:a}}var Le=5,qe=2,ro=.62,ln=5;function dn(e,t){let{length:n}=e.order;if(n===0||t<Le)return[];if(n*(Le+qe)<=t)return un(e,0,n,0,t*Math.min(n,3)/3);let o=Math.floor(t*
ro),i=Math.floor(o/(Le+qe+1)),a=t-o-3*qe;return[...io(e,n-i,a),...un(e,n-i,n,t-o,o)]}function un(e,t,n,o,i){let a=n-t,u=0;for(let p=t;p<n;p++)u+=e.tokens[p];let l=Math.
max(0,i-a*(Le+qe)+qe)/Math.max(1,u),f=o;return Array.from({length:a},(p,w)=>{let h=mn(e,t+w,t+w+1,f,Le+e.tokens[t+w]*l);return f+=h.width+qe,h})}function io(e,t,n){
let o=pe(Math.floor((n+1)/(ln+1)),1,t),i=0;for(let p=0;p<t;p++)i+=Math.max(1,e.tokens[p]);let a=[],u=0,l=0;for(let p=0;p<t;p++)l+=Math.max(1,e.tokens[p]),!(l<i*
(a.length+1)/o&&p<t-1)&&(a.push(mn(e,u,p+1,0,ln)),u=p+1);let f=n/a.length;return a.map((p,w)=>({...p,x:w*f,width:Math.max(2,f-1)}))}function mn(e,t,n,o,i){let a=0,
u=0,l=0,f=0,p=!1;for(let h=t;h<n;h++){let{state:g,why:k}=e.placeAt(h);a+=e.tokens[h],g==="in"?(l++,u+=e.tokens[h]):g==="maybe"&&f++,p||=g==="in"&&k==="pinned"}let w=l===
n-t?"in":l>0?"mixed":f>0?"maybe":"out";return{x:o,width:i,from:t,to:n,tokens:a,inside:l,share:a?u/a:l?1:0,state:w,pinned:p}}var ze=22,Ve=4;function fn(e){let t=0,n=oe("svg.jsm-blocks",{role:"img",height:ze+Ve}),o=new ResizeObserver(()=>{let g=Math.floor(i.clientWidth);g===t||!g||(t=g,
u())}),i=s(".jsm-strip",{onclick:g=>p(g)},n);o.observe(i);function a(g){L(i,e.memory.order.length>0),Z(g,"turns","places","tried","all")&&u()}function u(){if(!t)
return;let{memory:g}=e,k=t;D(n,{viewBox:`0 0 ${k} ${ze+Ve}`,width:k,"aria-label":`${r("strip")} ${se("turns.in",g.order.length,{in:g.counts.in})}.`}),F(n,...dn(
g,k).map(b=>l(b)))}function l(g){let{x:k,width:b,state:c,share:d,pinned:y,from:x,to:S}=g,$={x:k+.5,y:Ve+.5,width:Math.max(1,b-1),height:ze-1,rx:Math.min(2,b/4)},
N=Math.max(2,Math.round((ze-1)*d)),z={...$,y:Ve+.5+ze-1-N,height:N};return oe(`g.jsm-block.jsm-block-${c}`,{"data-tip":f(g),"data-from":x,"data-to":S},oe("rect.\
jsm-frame",$),...c==="mixed"?[oe("rect.jsm-level",z)]:[],...y?[oe("path.jsm-notch",{d:`M${k+b/2-2.5} 0h5l-2.5 3.5z`})]:[])}function f({from:g,to:k,inside:b,tokens:c}){
let{memory:d}=e;return k-g===1?r("strip.block",{a:String(d.order[g]),state:nt(d.placeAt(g)),tokens:c}):r("strip.blocks",{a:String(d.order[g]),b:String(d.order[k-
1]),in:b,n:k-g,tokens:c})}function p(g){let k=je(g,"[data-from]")?.dataset.from;k!==void 0&&e.reveal(e.memory.order[Number(k)])}function w(){let g=n.cloneNode(!0),
k=n.querySelectorAll("rect, path");return g.querySelectorAll("rect, path").forEach((b,c)=>{let{fill:d,stroke:y,strokeDasharray:x}=getComputedStyle(k[c]);D(b,{fill:d,
stroke:y,"stroke-dasharray":x==="none"?null:x}),b.removeAttribute("class")}),g.querySelectorAll("g").forEach(b=>{let c=oe("title",{});c.textContent=b.getAttribute(
"data-tip");for(let{name:d}of[...b.attributes])b.removeAttribute(d);b.prepend(c)}),g.removeAttribute("class"),D(g,{xmlns:tt}),new XMLSerializer().serializeToString(
g)}function h(){o.disconnect()}return{element:i,update:a,toSvg:w,close:h}}function hn(e){let t=s(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,o=null,i=()=>{clearTimeout(n),o=null,t.matches(":popover-open")&&t.hidePopover()},
a=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),We(t,l,{gap:6,end:!1}))},u=(l,f)=>{let p=je(l,'[data-tip]:not([data-tip=""])');p!==o&&(i(),p&&(o=
p,n=setTimeout(()=>a(p),f)))};return D(e,{onmouseover:l=>u(l,250),onmouseleave:i,onfocusin:l=>u(l,0),onfocusout:i,onkeydown:l=>{l.key==="Escape"&&i()}}),e.addEventListener(
"scroll",i,!0),i}var ao=760;function co({model:e,el:t}){e.host?.strings&&Tt(e.host.strings);let n=qt(e),o=fn(n),i=Zt(n),a=an(n),u=Pt(n,()=>o.toSvg()),l=tn(n),f=on(n),p=sn(n),w=cn(
n),h=Lt(n),g=Ht(n),k=Bt(n),b=nn(n),c=s(".jsm-main",p.element,w.element,g.element,i.element),d=s(".jsm-view",{role:"tabpanel"},b.element,a.element),y=s(".jsm-sid\
e",d),x=s(".jsm-body",c,y),S=s(".jsm-shown",u.element,l.element,o.element,h.element,f.element,x),$=s(".jsm-alone"),N=s(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":r("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},S,$,k.element);n.root=N;let z={element:N,update(Y){if(!Z(
Y,"phase","view","size","all","turns","draft"))return;let{memory:le,view:X,wide:_}=n,v=le.phase==="live",T=le.order.length===0&&!le.draft;if(L(S,v),L($,!v),(v?c:
$).insertBefore(g.element,v?i.element:null),N.classList.toggle("jsm-wide",_),_!==y.contains(f.element)&&(_?d:x).before(f.element),L(c,_||X.tab==="memory"),_)for(let H of[
"role","aria-label"])c.removeAttribute(H);else D(c,{role:"tabpanel","aria-label":r("tab.memory")});L(y,_||X.tab!=="memory"),L(b.element,X.tab==="next"||_&&X.tab===
"memory"),L(a.element,X.tab==="sent"),D(d,{"aria-label":r(X.tab==="sent"?"tab.sent":"tab.next")}),L(i.element,!T)}};n.parts=[z,u,l,o,h,f,p,w,g,i,k,b,a];let R=hn(
N),O=Y=>Y.stopPropagation();D(N,{onfocusin:Y=>{Y.target instanceof Element&&D(Y.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:O,onkeyup:O,onkeypress:O});
let W=new ResizeObserver(()=>{let Y=N.clientWidth>=ao;Y!==n.wide&&(n.wide=Y,n.changed("size","view"))});W.observe(N);let J=()=>{e.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},Q=Y=>n.reveal(Y);return e.on("comm_live_update",J),e.on("reveal",Q),t.append(
N),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",J),e.off("reveal",Q),R(),W.disconnect();for(let Y of[o,i,a,k])Y.close();n.close(),N.remove()}}
var Hr={render:co};export{Hr as default};
