// Built from src/ by `make panel`; do not edit.
var We="http://www.w3.org/2000/svg";function r(e,t,...n){let[s,...o]=e.split("."),c=document.createElement(s||"div");c instanceof HTMLButtonElement&&(c.type="bu\
tton"),o.length&&(c.className=o.join(" "));let u=!(t instanceof Object)||t instanceof Node;return u||I(c,t),D(c,...u?[t]:[],...n),c}function I(e,t){for(let[n,s]of Object.
entries(t)){let o=n.startsWith("aria-")&&typeof s=="boolean"?String(s):s;o==null||o===!1||(n.startsWith("on")?e.addEventListener(n.slice(2),s):n==="value"?e.value=
s:n==="class"?e.classList.add(...s.split(" ")):e.setAttribute(n,o===!0?"":o))}}function D(e,...t){e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function Z(e,t,...n){let s=document.createElementNS(We,e);return I(s,t),s.append(...n),s}function R(e,t){e.hidden===
t&&(e.hidden=!t)}function X(e,t){e.textContent!==t&&(e.textContent=t)}var ye=({target:e},t)=>e instanceof Element?e.closest(t):null,ee=(e,...t)=>t.some(n=>e.has(
n)),Be=(e,t,n)=>Math.max(t,Math.min(n,e));function Re(e,t,{gap:n,end:s}){e.showPopover?.();let o=t.getBoundingClientRect(),{width:c,height:u}=e.getBoundingClientRect(),
l=o.bottom+u+8<=innerHeight?o.bottom+n:Math.max(4,o.top-u-n);e.style.left=`${Be(s?o.right-c:o.left,4,innerWidth-c-4)}px`,e.style.top=`${l}px`}var Ce=class{#n=new Map;#e=new Float64Array(1);#t=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(t){this.rows=t,this.#t=
!0}measure(t,n){return Math.abs((this.#n.get(t)??-1)-n)<.5?!1:(this.#n.set(t,n),this.#t=!0,!0)}reset(){this.#n.clear(),this.#t=!0}top(t){return this.#t&&this.#s(),
this.#e[Math.max(0,Math.min(t,this.rows.length))]}get total(){return this.top(this.rows.length)}at(t){this.#t&&this.#s();let n=0,s=this.rows.length-1;for(;n<s;){
let o=n+s+1>>1;this.#e[o]<=t?n=o:s=o-1}return Math.max(0,n)}#s(){let{rows:t,estimates:n}=this,s=this.#n;this.#e.length!==t.length+1&&(this.#e=new Float64Array(t.
length+1));let o=0;for(let c=0;c<t.length;c++)this.#e[c]=o,o+=s.get(t[c].key)??n[t[c].kind];this.#e[t.length]=o,this.#t=!1}};var $=e=>typeof e=="string",O=e=>Number.isSafeInteger(e)&&e>=0,ue=e=>typeof e=="boolean",H=e=>t=>Array.isArray(t)&&t.every(e),Ge=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(O),le=e=>t=>t==null||e(t),mt=(...e)=>t=>e.includes(t),P=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.every(([s,o])=>o(n[s]))},
xe=H(Ge(2)),Ue=P({action:$,target:$}),ze=P({state:mt("in","out","maybe"),why:$,detail:$}),Ke=P({number:O,version:O,question:$,reply:$,outcome:$,more:ue,flags:H(
$),cell:$,model:$,tools:O,images:O}),Le=P({text:$,version:O,tokens:O,more:ue}),it=P({id:$,version:O,text:$,covers:xe,tokens:O,place:ze,level:O,more:ue,by:$,lost:H(
$),missing:O,stale:ue,pinned:ue,edited:ue,expanded:ue}),at=P({id:$,name:$,facts:H(P({text:$,turns:H(O),replaced:ue}))}),ct=P({id:$,text:$,turns:H(O),remedies:H(
Ue)}),un=P({name:$,value:O,least:O,most:O}),lt=P({model:$,strategy:$,strategies:H(P({name:$,options:H(un)})),threads:H(P({name:$,turns:O})),sent:O,undo:le(Ue),redo:le(
Ue)}),ft=e=>e===null||O(e),_e=P({used:O,budget:ft,exact:ue,layers:H(P({name:$,tokens:O})),problem:$}),ut=P({id:$,action:$,done:O,of:O}),dt=P({target:$,version:O,
text:$}),dn=P({at:O,remove:O,numbers:xe,tokens:H(O),places:xe}),mn=P({added:H($),removed:H($),changed:H($)}),fn=P({role:$,layer:$,tokens:O,text:$,source:$,more:ue}),
hn=P({id:$,role:$,version:O,tokens:O,html:$,name:$,more:ue}),Ve={state:P({protocol:O,head:lt,meter:_e,system:Le,plan:Le,places:H(ze),order:xe,tokens:H(O),marks:xe,
cards:H(Ke),summaries:H(it),entities:H(at),findings:H(ct),work:ut,draft:le(P({number:O,question:$,text:$,at:O}))}),update:P({base:O,total:O,head:le(lt),meter:le(
_e),system:le(Le),plan:le(Le),places:le(H(ze)),splices:H(dn),marks:H(Ge(3)),counts:H(Ge(2)),cards:H(Ke),outdated:xe,summaries:le(H(it)),entities:le(H(at)),findings:le(
H(ct)),work:le(ut)}),draft:P({number:O,at:O,text:$,question:$,ended:ue}),status:P({state:mt("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:P({re:$,note:$}),refused:P({re:$,kind:$,text:$,fresh:le(dt)}),page:P({re:$,cards:H(Ke)}),reading:P({re:$,target:$,messages:H(hn)}),source:P({re:$,source:dt}),
found:P({re:$,query:$,numbers:H(O),total:O}),context:P({re:$,request:O,question:$,meter:_e,start:O,total:O,messages:H(fn),difference:le(mn),places:H(ze),marks:xe}),
receipts:P({re:$,rows:H(P({number:O,turn:O,tokens:O,budget:ft,exact:ue,text:$,model:$}))}),json:P({re:$,text:$})},gn=P({thread:$,revision:O}),Qn=Object.keys(Ve);
function ht(e){return!gn(e)||!Object.hasOwn(Ve,e.type)?null:Ve[e.type](e)?e:null}var we=class extends Error{constructor(t,n,s){super(n),this.kind=t,this.fresh=s}};function gt(e,t,n=1){let s=n,o=new Map;function c(x,g,{thread:w,revision:k}){let v=`\
r${s++}`;return new Promise((a,d)=>{o.set(v,{type:x,resolve:a,reject:d});try{e.send({type:x,id:v,thread:w,revision:k,...g})}catch{o.delete(v),d(new we("lost",""))}})}
function u(x){let g=ht(x);if(!g)return;t(g);let w="re"in g?g.re:g.type==="state"?l():void 0,k=w===void 0?void 0:o.get(w);!k||w===void 0||(o.delete(w),g.type==="\
refused"?k.reject(new we(g.kind,g.text,g.fresh)):k.resolve(g))}function l(){for(let[x,{type:g}]of o)if(g==="hello")return x}function f(){let x=[...o.values()];o.
clear();for(let{reject:g}of x)g(new we("lost",""))}function h(){e.off("msg:custom",u),f()}return e.on("msg:custom",u),{ask:c,abandon:f,close:h,waiting:o}}var pt={text:"",version:0,tokens:0,more:!1},pn={state:"out",why:"",detail:""},yn=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],wn=1500,yt=4e3;function ge(e,t){let n=[];for(let[s,o]of e)for(let c=0;c<o;c++)n.push(s+t*c);return n}var wt=()=>({thread:"",revision:0,head:{model:"",strategy:"",
strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:pt,plan:pt,places:[],order:[],tokens:[],marks:[],cards:new Map,
summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function bt(){let e=null,t={...wt(),phase:"connecting",busy:!1,get newest(){
return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let a={in:0,maybe:0,out:0};for(let d=0;d<t.order.length;d++)a[o(d).state]++;return a}};
function n(){Object.assign(t,wt()),e=null}function s(a){return e??=new Map(t.order.map((d,p)=>[d,p])),e.get(a)??-1}function o(a){let{places:d,marks:p}=t.tried??
t;return d[p[a]]??pn}function c(a){return a.type==="state"||a.type==="status"||a.thread===t.thread}function u(a){return a.type==="state"?l(a):a.type==="status"?
v(a.state):t.phase!=="live"||!c(a)?new Set:a.type==="update"?h(a):a.type==="draft"?g(a):a.type==="page"?w(a.cards):a.type==="context"&&a.request===0&&a.revision===
t.revision?k(a):new Set}function l(a){if(n(),a.protocol!==1)return t.phase="mismatch",new Set(["phase"]);let{thread:d,revision:p,tokens:y}=a;return Object.assign(
t,{thread:d,revision:p,tokens:y}),f(a),t.phase="live",t.order=ge(a.order,1),t.marks=ge(a.marks,0),t.draft=a.draft??null,w(a.cards),new Set(["phase","all"])}function f(a){
let d=yn.filter(p=>a[p]!==void 0&&a[p]!==null);for(let p of d)Object.assign(t,{[p]:a[p]});return d}function h(a){let d=new Set;if(a.base!==t.revision)return a.revision<=
t.revision?d:d.add("gap");t.revision=a.revision;for(let p of f(a))d.add(p);if(x(a)&&d.add("turns"),t.order.length!==a.total)return d.add("gap");for(let p of ge(
a.outdated,1))t.cards.delete(p)&&d.add("cards");return a.cards.length&&w(a.cards).forEach(p=>d.add(p)),t.draft&&a.cards.some(p=>p.number===t.draft?.number)&&(t.
draft=null,d.add("turns")),t.tried&&["turns","places","meter"].some(p=>d.has(p))&&(t.tried=null,d.add("turns").add("tried")),d}function x(a){for(let{at:d,remove:p,
numbers:y,tokens:M,places:S}of a.splices){for(let z of t.order.slice(d,d+p))t.cards.delete(z);let T=ge(y,1);t.order=[...t.order.slice(0,d),...T,...t.order.slice(
d+p)],t.tokens=[...t.tokens.slice(0,d),...M,...t.tokens.slice(d+p)],t.marks=[...t.marks.slice(0,d),...ge(S,0),...t.marks.slice(d+p)]}for(let[d,p,y]of a.marks)t.
marks.fill(y,d,d+p);for(let[d,p]of a.counts)t.tokens[d]=p;return a.splices.length&&(e=null),!!(a.splices.length||a.marks.length||a.counts.length||a.places)}function g(a){
if(a.ended)return t.draft?.number!==a.number?new Set:(t.draft=null,new Set(["turns"]));if(t.draft?.number!==a.number)return t.draft={number:a.number,question:a.
question,text:a.text,at:a.at},new Set(["turns"]);let{text:d,at:p}=t.draft,y=d.slice(0,Math.max(0,a.at-p))+a.text;return t.draft={...t.draft,question:a.question||
t.draft.question,text:y.slice(-yt),at:p+Math.max(0,y.length-yt)},new Set(["draft"])}function w(a){for(let d of a)t.cards.delete(d.number),t.cards.set(d.number,d);
for(let d of t.cards.keys()){if(t.cards.size<=wn)break;t.cards.delete(d)}return new Set(["cards"])}function k(a){let d=ge(a.marks,0),p=a.question!==""&&d.length===
t.order.length&&d.length>0;return!p&&!t.tried?new Set:(t.tried=p?{question:a.question,meter:a.meter,places:a.places,marks:d}:null,new Set(["turns","tried"]))}function v(a){
return a==="busy"||a==="idle"?t.busy===(a==="busy")?new Set:(t.busy=a==="busy",new Set(["busy"])):(n(),t.busy=!1,t.phase=a,new Set(["phase","all"]))}return Object.
assign(t,{forget:n,indexOf:s,placeAt:o,apply:u,keep:w})}function vt(e,{found:t,unfolded:n}){if(t)return t.map(f=>bn(e,f,"")).filter(f=>f.index>=0);let{heads:s,inside:o,hidden:c}=vn(e,n),u=xn(e),l=[];for(let f=0;f<e.order.
length;f++){let h=e.order[f];f===u&&l.push({kind:"line",key:"line"});for(let x of s.get(f)??[])l.push({kind:"summary",key:x.id,summary:x,open:n.has(x.id)});c.has(
h)||l.push({kind:"turn",key:`#${h}`,number:h,index:f,inside:o.get(h)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var bn=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function vn(e,t){let n=new Map,s=new Map,o=new Set;for(let c of e.
summaries){let u=ge(c.covers,1).filter(f=>e.indexOf(f)>=0);if(u.length===0)continue;let l=Math.min(...u.map(f=>e.indexOf(f)));n.set(l,[...n.get(l)??[],c]);for(let f of u)
s.set(f,c.id),!t.has(c.id)&&!c.expanded&&o.add(f)}return{heads:n,inside:s,hidden:o}}function xn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:s}=e.placeAt(
n);if(s==="maybe"||(s==="in"&&t<0&&(t=n),s==="out"&&t>=0))return-1}return t>0?t:-1}var Se=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,n)=>t-
n)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,n){let s=t.
findIndex(u=>u.key===n),o=t.findIndex(u=>u.key===this.anchor),c=o<0?s:o;s<0||(o<0&&(this.anchor=n),this.numbers=new Set(t.slice(Math.min(c,s),Math.max(c,s)+1).flatMap(
u=>u.kind==="turn"&&u.number!==void 0?[u.number]:[])),this.active=n)}follow(t,n,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||n.some(
l=>l.key===this.active))return;let o=t.findIndex(l=>l.key===this.active),c=new Set(n.map(l=>l.key)),u=t.slice(Math.max(0,o)).find(l=>c.has(l.key));this.active=(u??
n[n.length-1])?.key??""}};var kn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
No turn holds that.",found:{one:"1 turn",other:"{n} turns"},cut:"first {shown} of {n} turns"},close:"Close",more:"More",cancel:"Cancel",save:"Save",edit:{"":"Ed\
it",question:"Edit question",reply:"Edit reply",of:"Edit {what}"},copy:{"":"Copy",failed:"This page may not copy. Select the text and copy it."},copied:"Copied.",
thread:{"":"Thread",option:"{name} ({n})"},strategy:{"":"Strategy",full:"Full",window:"Window",summary:"Summary",hierarchical:"Hierarchical",entity:"Entities",topics:"\
Topics",retrieval:"Retrieval",adaptive:"Adaptive"},budget:{"":"Token budget",hint:"Empty: the model's own budget"},option:{window:{turns:"last {input} turns"},summary:{
keep:"newest {input} verbatim"},hierarchical:{keep:"newest {input} verbatim",fanout:"groups of {input}"},entity:{keep:"newest {input} verbatim"},retrieval:{recent:"\
newest {input} and what fits"}},meter:{"":"Next request",of:"{used} of {budget} tokens",nolimit:"{used} tokens, no limit",change:"{words}: change the token budg\
et",nearly:{"":"{percent} %",tip:"{percent} % of the token budget is taken."},over:"over the budget",label:"of {input} tokens",brief:"of {input}"},layer:{instructions:"\
instructions",notes:"notes",turns:"turns",excerpts:"excerpts",input:"your text",framing:"framing"},turns:{"":"Turns",in:{one:"{in} of 1 turn in",other:"{in} of \
{n} turns in"},maybe:"{n} more depend on your question",n:{one:"1 turn",other:"{n} turns"}},strip:{"":"Turns by tokens, oldest first. Filled: in the next reques\
t. Hollow: out.",block:"#{a}: {state}, {tokens} tokens",blocks:"#{a}–#{b}: {in} of {n} in, {tokens} tokens",copy:"Copy strip as SVG"},tab:{memory:"Memory",next:"\
Next request",sent:"Sent"},tabs:"Views",line:"the model sees below",in:"in",out:"out",maybe:"maybe",why:{sent:"",pinned:"pinned",summary:"as {detail}",found:"fo\
und",facts:"as facts",entity:"entity {detail}",window:"window {detail}",room:"no room",off:"turned off",replaced:"replaced",stopped:"stopped",failed:"failed",refused:"\
refused",filtered:"filtered",incomplete:"cut off",question:"depends on your question"},tip:{sent:"The next request carries this turn as it stands.",pinned:"Pinn\
ed: the next request always carries this turn.",summary:"The next request carries summary {detail} in its place.",found:"Found: it has to do with your question,\
 so the next request carries it.",window:"The window holds the last {detail} turns. This one is older, so the model does not see it.",room:"The token budget is \
full with newer turns, so the model does not see this one.",off:"Turned off by you: kept here, never sent.",replaced:"The cell ran again. Its newer turn is sent\
 instead.",stopped:"The reply was stopped, so this turn is not sent. Turn it on to send it.",failed:"There was no reply, so this turn is not sent. Turn it on to\
 send it.",refused:"The model declined to answer, so this turn is not sent. Turn it on to send it.",filtered:"The endpoint's filter cut the reply, so this turn \
is not sent. Turn it on to send it.",incomplete:"The reply broke off, so this turn is not sent. Turn it on to send it.",question:"It is sent if it has to do wit\
h what you ask. Try a question to see."},tokens:{"":"{n} tokens",title:"Tokens of this turn"},flag:{edited:"edited",earlier:"an earlier turn changed",truncated:"\
reply cut at its length limit",tools:{one:"1 tool call",other:"{n} tool calls"},images:{one:"1 image",other:"{n} images"}},cell:{edited:"cell edited, not re-run",
gone:"its cell was deleted"},writing:"writing",loading:"…",empty:{"":"Nothing remembered yet. Run a %%chat cell.",text:"(no text)",example:"Insert example"},cut:"\
The rest is not shown here.",role:{user:"You",assistant:"Model",tool:"Tool",system:"Instructions",plan:"Plan",notes:"Notes",reasoning:"Reasoning"},pin:"Pin",unpin:"\
Unpin",off:"Turn off",on:"Turn on",remove:"Remove",summarise:{"":"Summarise",older:"Summarise older",before:"Summarise older than #{n}"},goto:"Go to cell",unfold:"\
Show all",fold:"Show less",turn:{actions:"More for #{n}"},summary:{actions:"More for {id}",covers:"summary of {turns}",show:"Show originals",hide:"Send the summ\
ary again",by:"by {by}",stale:"Out of date: a turn it covers changed.",remake:"Summarise again",lost:{one:"1 fact lost: ",other:"{n} facts lost: "},open:"Unfold\
 its turns",shut:"Fold its turns",expanded:"originals are sent"},selected:{one:"1 selected",other:"{n} selected"},unselect:"Select none",clear:"Clear",erase:{"":"\
Erase…",title:"Erase this memory?",now:"Erase",text:"All turns, summaries and notes of this thread are gone for good. This cannot be undone."},check:"Check me\
mory",new:{below:"New turn below"},standing:{system:"Instructions",plan:"Plan",none:"none",entities:"Entities",edit:"Edit {what}",add:"Add a plan"},entity:{delete:"\
Delete this fact",edit:"Correct this fact",replaced:"replaced"},findings:{"":"Findings",more:{one:"1 more",other:"{n} more"},less:"less"},try:{"":"Try a questio\
n",hint:"Nothing is sent."},next:{empty:"Nothing would be sent yet."},messages:{earlier:"{n} earlier messages"},json:"Copy JSON",sent:{none:"Nothing was sent ye\
t.",request:"Request {n}",turn:"for #{n}",unsaved:"not saved",back:"All requests",tokens:"Tokens per request",budget:"budget",point:"Request {n}: {tokens} token\
s"},diff:{"":"Since the request before:",added:"added {what}",removed:"left out {what}",changed:"changed {what}",same:"the same"},absent:{"":"This kernel has no\
 session memory.",load:"Load it"},restarted:"Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",reopened:"Run %memory to\
 see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Asking the kernel…",mismatch:"This panel and the ke\
rnel's extension differ in version. Reload the page.",busy:"Cell running. Changes apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here\
 is the new version.",work:{summarise:"Summarising",of:"{what}: {done} of {of}",cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {what}.",pin:"P\
inned {what}: always in.",unpin:"Unpinned {what}.",exclude:"Turned off {what}.",include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo brings it back.",
erase:"Erased.",summarise:"Summarised.",undo:"Undone.",redo:"Done again.",remedy:"Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"unpin {targe\
t}",exclude:"turn off {target}",include:"turn on {target}",edit:"edit {target}",summarise:"summarise {target}",summarize:"summarise {target}",expand:"show origi\
nals of {target}",collapse:"send {target} again",remake:"summarise {target} again",clear:"clear",remove:"remove {target}",add:"add {target}",replace:"replace {t\
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},xt=(e,t="")=>Object.entries(e).flatMap(([
n,s])=>{let o=n?t+n:t.slice(0,-1);return typeof s=="string"?[[o,s]]:xt(s,`${o}.`)}),kt=Object.fromEntries(xt(kn)),Je=kt;function jt(e){Je={...kt,...e}}function i(e,t={}){
return(Je[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,o)=>{let c=t[o];return c===void 0?s:typeof c=="number"?se(c):c}).trimEnd()}var ke=e=>e in Je,
ne=(e,t,n={})=>i(`${e}.${t===1?"one":"other"}`,{n:t,...n}),jn=new Intl.NumberFormat("en-US"),se=e=>jn.format(e);function Pe(e){let t=[];for(let n=0;n<e.length;n++){
let s=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(s===n?`#${e[n]}`:`#${e[s]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var $n=40,$t=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function Mt(e){let t={host:e.host??{},memory:bt(),selection:new Se,heights:new Ce,rows:[],view:$t(),wide:!1,root:document.createElement("div"),parts:[],said:"",
focusRow:()=>{},holdView:()=>{}},n=new Set,s=0,o=gt(e,l,Math.floor(Math.random()*2**40));function c(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"\
reopened"}):u()}function u(){o.ask("hello",{protocol:1},t.memory).catch(b=>{b.kind!=="lost"&&(t.memory.phase="mismatch"),h("phase")})}function l(b){let A=t.memory.
phase==="live",C=t.memory.thread,U=t.memory.apply(b);U.has("gap")&&u(),U.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==C)&&f(),A&&t.memory.phase!=="li\
ve"&&o.abandon(),ee(U,"cards","turns","summaries")&&S(),h(...U)}function f(){let{tab:b}=t.view;t.view={...$t(),tab:b},t.selection=new Se,t.heights.reset(),t.said=
""}function h(...b){for(let A of b)n.add(A);n.size&&!s&&(s=requestAnimationFrame(x))}function x(){s=0;let b=n;if(n=new Set,b.has("all"))for(let A of["head","met\
er","turns","cards","findings","standing","view","busy","work","said"])b.add(A);if(ee(b,"turns","summaries","view","places")){let A=vt(t.memory,t.view);t.selection.
follow(t.rows,A,C=>t.memory.indexOf(C)>=0),t.rows=A,b.add("rows").add("selection")}for(let A of t.parts)A.update(b)}async function g(b,A){try{return await o.ask(
b,A,t.memory)}catch(C){return a(C),null}}async function w(b,A,C=""){let U=await g(b,A);return U&&d("note"in U&&U.note||C),U!==null}function k(b){return w("comma\
nd",{action:b},i(`did.${b}`))}function v(b){return w("summarise",b,i("did.summarise"))}function a(b){if(!(b instanceof we))throw b;if(b.kind==="lost"){t.memory.
phase==="live"&&l({type:"status",thread:"",revision:0,state:"gone"});return}d(b.kind==="stale"&&b.fresh?i("stale"):b.kind==="cancelled"?i("work.cancelled"):b.message)}
function d(b){t.said=b,h("said")}async function p(b){let{open:A}=t.view;if(A.delete(b))return h("cards");A.add(b),t.holdView(),h("cards"),await T(b)}function y(b){
let{cards:A,summaries:C}=t.memory;return(b.startsWith("#")?A.get(Number(b.slice(1))):C.find(({id:te})=>te===b))?.version??-1}function M(b){let A=t.view.readings.
get(b);return A?.version===y(b)?A.messages:void 0}function S(){let{open:b,readings:A}=t.view;for(let C of A.keys())!b.has(C)&&!M(C)&&A.delete(C);for(let C of b)
y(C)>=0&&T(C)}async function T(b){let{view:A}=t;if(!A.asked.has(b)){for(A.asked.add(b);A===t.view&&A.open.has(b)&&!M(b);)await z(b)||A.open.delete(b);A.asked.delete(
b),h("cards")}}async function z(b){let{open:A,readings:C,editing:U}=t.view,te=y(b),he=await g("read",{target:b});if(!he)return null;C.delete(b),C.set(b,{version:te,
messages:he.messages});for(let ve of C.keys()){if(C.size<=$n)break;ve!==U?.row&&(C.delete(ve),A.delete(ve))}return h("cards"),he.messages}async function F(b,A,C){
let U=await g("source",{target:A});U&&(t.view.editing={row:b,target:A,label:C,source:U.source,text:U.source.text,word:""},h("cards","standing"))}async function N(b,A){
let C=`#${b}`,te=(M(C)??await z(C))?.filter(ve=>ve.role===A),he=A==="user"?te?.[0]:te?.[te.length-1];he&&(t.view.open.add(C),t.holdView(),await F(C,he.id,i(A===
"user"?"edit.question":"edit.reply")))}async function K(){let{editing:b}=t.view;if(!b)return;let{target:A,source:C,text:U}=b;if(U===C.text)return ie();try{await o.
ask("edit",{target:A,version:C.version,text:U},t.memory),ie(),d(i("did.edit"))}catch(te){te instanceof we&&te.fresh&&(t.view.editing={...b,source:te.fresh,text:te.
fresh.text,word:i("stale")}),a(te),h("cards","standing")}}function ie(){let b=t.view.editing?.row;t.view.editing=null,h("cards","standing"),b&&requestAnimationFrame(
()=>t.focusRow(b))}function ae(b){return t.selection.numbers.has(b)?t.selection.list:[b]}function W(b){t.view.found&&V();let A=t.memory.summaries.find(({id:C,covers:U})=>!t.
view.unfolded.has(C)&&U.some(([te,he])=>b>=te&&b<te+he));A&&!A.expanded&&t.view.unfolded.add(A.id),t.view.tab=t.wide?t.view.tab:"memory",h("view"),requestAnimationFrame(
()=>t.focusRow(`#${b}`))}async function ce(b){if(t.view.query=b,!b.trim())return t.view.found=null,h("view");let A=await g("search",{query:b});!A||t.view.query!==
b||(t.view.found=A.numbers,t.view.foundTotal=A.total,h("view"))}function V(){Object.assign(t.view,{searching:!1,query:"",found:null}),h("view")}function Y(){cancelAnimationFrame(
s),o.close(),t.memory.forget()}return Object.assign(t,{start:c,hello:u,receive:l,changed:h,ask:g,act:w,command:k,summarise:v,say:d,unfold:p,readingOf:M,read:z,edit:F,
editTurn:N,save:K,leaveEditing:ie,targets:ae,reveal:W,search:ce,endSearch:V,close:Y})}var Mn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function _(e){return Z(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},Z("path",{d:Mn[e]??""}))}function St(e){return Z("svg",{class:`jsm-dot jsm-d\
ot-${e}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},Z("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var de=()=>r("span.jsm-space"),be=e=>({"aria-label":e,title:e}),J=(e,t,n,s={})=>r("button.jsm-button.jsm-bare",{...be(t),onclick:n,...s},_(e)),re=(e,t,n,s={})=>r(
"button.jsm-button",{onclick:n,...s},e?_(e):null,r("span",t)),oe=(e,t,n="",s={})=>r(`button.jsm-button${n}`,{onclick:t,...s},e),Te=({action:e,target:t})=>ke(`ac\
tion.${e}`)?i(`action.${e}`,{target:t}):`${e} ${t}`.trim();function Xe({state:e,why:t,detail:n}){let s=ke(`why.${t}`)?i(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return s?e==="in"?s.startsWith("as ")?`${i("in")} ${s}`:`${i("in")}, ${s}`:`${i(e)}: ${s}`:i(e)}var Sn=({why:e,detail:t})=>ke(`tip.${e}`)?i(`tip.${e}`,{detail:t}):
"";function He(e){let t=Xe(e),n=Sn(e),s={pinned:"pin",summary:"layers",found:"search"}[e.why];return r(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},s&&e.state==="in"?_(s):St(e.state),r("span",t))}function Ee(e){let t=e.view.editing;if(!t)return null;let n=r("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:s=>{if(s.key==="Escape")e.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))e.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",_("warning"),t.word):null,n,r(".jsm-row",de(),oe(i("cancel"),()=>e.leaveEditing()),oe(i("save"),()=>e.save(),
".jsm-primary")))}async function je(e,t){try{await navigator.clipboard.writeText(t),e.say(i("copied"))}catch{let n=r("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":i("copy"),value:t});Tt(e,i("copy.failed"),n,[]),n.select()}}function Tt(e,t,n,s){let o=r("dialog.jsm-dialog",{"aria-label":t,onclose:()=>o.remove(),
onkeydown:u=>u.stopPropagation()}),c=oe(i(s.length?"cancel":"close"),()=>o.close());return D(o,r("h2",t),n,r(".jsm-row",de(),c,...s)),e.root.append(o),o.showModal(),
o}function Et(e){let t=oe(i("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Tt(e,i("erase.title"),r("p",i("erase.text")),[t])}var Tn=400;function At(e){let t=r("b.jsm-selected"),n=r("span",{role:"status","aria-live":"polite"}),s=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),i("busy")),
o=0,c=r("progress.jsm-progress"),u=r("span"),l=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":i("selected.other",{n:0}),hidden:!0},t,de(),w("pin","pin"),
w("off","exclude"),re("summarise",i("summarise"),()=>p(),{class:"jsm-squeeze",...be(i("summarise"))}),w("remove","prune"),J("close",i("unselect"),()=>{e.selection.
clear(),e.changed("selection")})),f=re("summarise",i("summarise.older"),()=>e.summarise({})),h=re("",i("clear"),()=>e.command("clear")),x=r(".jsm-row.jsm-work",
{hidden:!0},u,c,oe(i("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),g=r(".jsm-bottom",x,r(".jsm-row.jsm-foot",f,r(".jsm-status",s,n),h,l));function w(y,M){
return re(y,i(y),()=>d(M),{class:"jsm-squeeze",...be(i(y))})}function k(y){let{memory:M,selection:S,view:T,wide:z,said:F}=e;if(y.has("work")){let{id:ae,action:W,
done:ce,of:V}=M.work;R(x,ae!=="");let Y=i(`work.${W}`);X(u,V?i("work.of",{what:Y,done:ce,of:V}):Y),I(c,{"aria-label":Y}),V?Object.assign(c,{max:V,value:ce}):c.removeAttribute(
"value")}y.has("said")&&X(n,F),y.has("busy")&&v(M.busy);let N=M.phase==="live"&&M.order.length>0&&(z||T.tab==="memory"),K=N&&S.size>0,ie=l.contains(document.activeElement);
R(l,K);for(let ae of[f,h])R(ae,N&&!K);g.classList.toggle("jsm-selecting",K),g.classList.toggle("jsm-quiet",!N&&!F&&s.hidden&&x.hidden),K&&X(t,ne("selected",S.size)),
I(l,{"aria-label":ne("selected",S.size)}),ie&&!K&&e.focusRow(S.active)}function v(y){clearTimeout(o),o=y?setTimeout(()=>{R(s,!0),e.changed("selection")},Tn):0,y||
R(s,!1)}function a(){clearTimeout(o)}async function d(y){let M=e.selection.list,S=M.length===1?`#${M[0]}`:ne("turns.n",M.length);await e.act("turns",{action:y,numbers:M},
i(`did.${y}`,{what:S}))&&y==="prune"&&e.selection.clear(),e.changed("selection")}async function p(){let y=e.selection.list;e.selection.clear(),e.changed("select\
ion"),await e.summarise({numbers:y})}return{element:g,update:k,close:a}}function qt(e){let t=!1,n=r(".jsm-findings",{role:"group","aria-label":i("findings"),hidden:!0});
function s(o){if(!o.has("findings"))return;let{findings:c}=e.memory;R(n,c.length>0);let u=t?c:c.slice(0,1),l=c.length>1&&oe(t?i("findings.less"):ne("findings.mo\
re",c.length-1),()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});D(n,...u.map((f,h)=>r("p.jsm-finding",_("warning"),r("span",f.text," ",...f.remedies.
map((x,g)=>oe(En(x),()=>e.act("remedy",{finding:f.id,choice:g},i("did.remedy")),".jsm-plain"))," ",h===u.length-1&&l))))}return{element:n,update:s}}function En(e){
let t=Te(e);return t.charAt(0).toUpperCase()+t.slice(1)}var Ot={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function Nt(e){let t=r("p",{role:"status"}),
n=r(".jsm-sign"),s=r("div"),o="",c=r(".jsm-calm",n,t,s);function u(l){if(!ee(l,"phase","turns","all","draft"))return;let{memory:f,host:h}=e,x=f.order.length===0&&
!f.draft,g=f.phase!=="live"?f.phase:x?"empty":"";if(R(c,g!==""),c.classList.toggle("jsm-late",g==="connecting"),g===o)return;o=g,D(n,Ot[g]?_(Ot[g]):null),D(t,...(g?
i(g).split(/(?<=[.。]) /):[]).flatMap(v=>[r("span",v)," "]));let w=g==="empty"?h.insertExample:g==="absent"||g==="restarted"?h.loadExtension:void 0,k=g==="empt\
y"?i("empty.example"):i("absent.load");D(s,w?oe(k,()=>w.call(h),".jsm-primary"):null)}return{element:c,update:u}}function An(e,t,n){let s=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),o=()=>{if(!s.isConnected)return;let l=s.contains(
document.activeElement);s.remove(),I(t,{"aria-expanded":!1}),l&&t.focus()},c=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[f,h,x,g]=l;return r("button.jsm-i\
tem",{class:g&&"jsm-danger",role:"menuitem",tabindex:-1,onclick:()=>{o(),x()}},_(f),h)});D(s,...c.map(l=>l??r("hr",{role:"separator"})));let u=c.filter(l=>l!==null);
I(s,{onkeydown:l=>{let f=u.findIndex(x=>x===document.activeElement),h={ArrowDown:f+1,ArrowUp:f-1+u.length,Home:0,End:u.length-1}[l.key];if(h!==void 0)u[h%u.length]?.
focus();else if(l.key==="Escape"||l.key==="Tab")o();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&o()}}),e.append(s),I(
t,{"aria-expanded":!0}),Re(s,t,{gap:4,end:!0}),u[0]?.focus()}function $e(e,t,n,s={}){let o=J("more",t,()=>An(e.root,o,n()),{"aria-haspopup":"menu","aria-expande\
d":!1,...s});return o}function Rt(e,t){let n=J("search",i("search.turns"),()=>y(),{"aria-expanded":!1}),s=r("span.jsm-model"),o=r("select.jsm-field",{"aria-label":i("thread"),onchange:()=>p()}),
c=r("select.jsm-field",{"aria-label":i("strategy"),onchange:()=>d({})}),u=r("span.jsm-options"),l="",f=$e(e,i("more"),()=>M()),h=re("undo",i("undo"),()=>e.command(
"undo"),{class:"jsm-bare jsm-back"}),x=J("redo",i("redo"),()=>e.command("redo")),g=r(".jsm-header",r("h2.jsm-title",i("title")),r(".jsm-toolbar",h,x,n,f),r(".js\
m-row.jsm-setup",s,o,de(),r("span.jsm-strategy",c,u)));function w(S){if(I(n,{"aria-expanded":e.view.searching}),!S.has("head"))return;let{head:T,thread:z}=e.memory;
X(s,T.model),k(h,"undo",T.undo),k(x,"redo",T.redo),R(o,T.threads.length>1),D(o,...T.threads.map(({name:N,turns:K})=>r("option",{value:N,selected:N===z},i("threa\
d.option",{name:N,n:K}))));let F=T.strategies.map(({name:N})=>N).join();c.dataset.names!==F&&(c.dataset.names=F,D(c,...T.strategies.map(({name:N})=>r("option",{
value:N},qn(N))))),c.value=T.strategy,v(T.strategies.find(({name:N})=>N===T.strategy))}function k(S,T,z){let F=z?i(`${T}.what`,{what:Te(z)}):i(T);I(S,{"aria-dis\
abled":!z,...be(F)});let N=S.querySelector("span");N&&X(N,z?Te(z):i(T))}function v(S){let T=S?.options??[],z=`${S?.name} ${T.map(({name:F})=>F)}`;l!==z&&(l=z,D(
u,...T.map(F=>a(S?.name??"",F))));for(let{name:F,value:N}of T){let K=u.querySelector(`[data-option="${CSS.escape(F)}"]`);K&&K!==document.activeElement&&(K.value=
String(N)),K&&Bt(K)}}function a(S,{name:T,value:z,least:F,most:N}){let K=`option.${S}.${T}`,[ie,ae=""]=(ke(K)?i(K):`${T} {input}`).split("{input}"),W=r("input.j\
sm-field",{type:"number",min:F,max:N,value:z,"data-option":T,oninput:()=>Bt(W),onchange:()=>{W.validity.valid&&W.value&&d({[T]:Math.floor(Number(W.value))})}});
return r("label.jsm-option",ie,W,ae)}function d(S){let T=c.value,{head:z}=e.memory,F=T===z.strategy?z.strategies.find(N=>N.name===T)?.options??[]:[];e.act("stra\
tegy",{name:T,options:{...Object.fromEntries(F.map(N=>[N.name,N.value])),...S}}).then(N=>{N||e.changed("head")})}function p(){e.act("thread",{name:o.value})}function y(){
if(e.view.searching)return e.endSearch();e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function M(){return[["check",i("check"),()=>e.
act("command",{action:"check"})],["copy",i("strip.copy"),()=>je(e,t())],null,["remove",i("clear"),()=>e.command("clear")],["erase",i("erase"),()=>Et(e),!0]]}return{
element:g,update:w}}var Bt=e=>{e.style.width=`${Math.max(2,e.value.length)+4.6}ch`},qn=e=>ke(`strategy.${e}`)?i(`strategy.${e}`):e;var On=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Nn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Bn=new Set("class dir lang title start colspan rowspan align open".split(" "));function Ct(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Lt(t.body,n,0),n}function Lt(e,t,n){for(let s of e.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||n>60)continue;let o=s,c=o.localName;if(Nn.has(c))continue;let u=On.has(c)?document.createElement(
c):null;if(u){for(let{name:f,value:h}of o.attributes)Bn.has(f)&&u.setAttribute(f,h);let l=c==="a"?o.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),c==="pre"&&(u.tabIndex=0),t.appendChild(u)}Lt(o,u??t,n+1)}}var Rn=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:ne("turns.n",n.length)};function pe(e,t,n){let s=i(`did.${n}`,{what:Rn(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},s)}function Pt(e,t,n,s,o){let{memory:c,view:u,host:l}=e;if(u.editing?.row===s)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(s)}`;let f=c.cards.get(t),{state:h,why:x,detail:g}=c.placeAt(n);return[h,x,g,c.tokens[n],f?`${f.version} ${f.flags} ${f.outcome}\
 ${f.reply.length} ${f.more}`:"",u.open.has(s),u.open.has(s)&&u.readings.get(s)?.version,o,c.draft?.number===t,f?.cell?l.cellState?.(f.cell):"",e.wide].join("|")}
var Ie=(e,t,n)=>r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",e),t),n!==void 0&&r("span.jsm-tokens",{title:i("tokens.title")},se(n))),fe=(e,t,n="")=>r(`sp\
an.jsm-flag${n}`,e&&_(e),t);function Ht(e,t,n,s,o){let{memory:c,view:u}=e,l=c.cards.get(t),f=c.placeAt(n),h=u.open.has(s),x=c.draft?.number===t;return r(`.jsm-c\
ard.jsm-place-${f.state}${o?".jsm-inside":""}`,{role:"gridcell"},Ie(`#${t}`,He(f),c.tokens[n]),l?Cn(e,l):null,h||u.editing?.row===s?Qe(e,s,l):It(l),x?Ft():null,
l?Ln(e,l,f):null)}var zt=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function It(e){return e?r(".jsm-text",r("p.jsm-question",{dir:"\
auto"},zt(e.question)||(e.reply?"":i("empty.text"))),e.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"aria-hidden":"true"},"↳ "),zt(e.reply)):null):r(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function Cn(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",s=[t.flags.includes("earlier")&&fe("ea\
rlier",i("flag.earlier"),".jsm-notable"),n&&fe("cell",i(`cell.${n}`),".jsm-notable"),n==="gone"&&oe(i("remove"),()=>pe(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${i("remove")} #${t.number}`}),t.outcome==="truncated"&&fe("warning",i("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&fe("edit",i("flag.edited")),t.tools>0&&fe("tool",ne("flag.tools",t.tools)),t.images>0&&fe("",ne("flag.images",t.images))].filter(o=>o);return s.length?r(".\
jsm-flags",...s):null}function Ln(e,t,n){let{number:s,flags:o}=t,c=o.includes("pinned"),u=Dt(t,n),l=e.view.open.has(`#${s}`);return r("span.jsm-tools",J("pin",`${i(
"pin")} #${s}`,()=>pe(e,s,c?"unpin":"pin"),{"data-act":"pin","aria-pressed":c,title:i(c?"unpin":"pin")}),J("off",`${i("off")} #${s}`,()=>pe(e,s,u?"include":"exc\
lude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:i(u?"on":"off")}),J("remove",`${i("remove")} #${s}`,()=>pe(e,s,"prune"),{class:"jsm-roomy","da\
ta-act":"remove"}),J(l?"down":"right",`${i(l?"fold":"unfold")} #${s}`,()=>e.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":l}),$e(e,i("turn.actions",{n:s}),
()=>zn(e,t,n),{"data-act":"more"}))}var Dt=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(
t.why);function zn(e,t,n){let{number:s}=t,{host:o}=e,c=Dt(t,n),u=e.view.open.has(`#${s}`);return[[u?"down":"right",i(u?"fold":"unfold"),()=>e.unfold(`#${s}`)],[
"edit",i("edit.question"),()=>e.editTurn(s,"user")],!!t.reply&&["edit",i("edit.reply"),()=>e.editTurn(s,"assistant")],["off",i(c?"on":"off"),()=>pe(e,s,c?"inclu\
de":"exclude")],["summarise",i("summarise.before",{n:s}),()=>e.summarise({older:s})],!!(o.goToCell&&t.cell)&&o.cellState?.(t.cell)!=="gone"&&["cell",i("goto"),()=>o.
goToCell?.(t.cell)],["copy",i("copy"),()=>Pn(e,s)],null,["remove",i("remove"),()=>pe(e,s,"prune"),!0]]}async function Pn(e,t){let n=e.readingOf(`#${t}`)??await e.
read(`#${t}`);if(!n)return;let s=await Promise.all(n.map(({id:o})=>e.ask("source",{target:o})));await je(e,s.flatMap(o=>o?[o.source.text]:[]).join(`

`))}function Qe(e,t,n){let{readings:s,editing:o}=e.view,c=s.get(t)?.messages;if(!c)return n?It(n):r(".jsm-text",i("loading"));let u=o?.row===t?o:null;return r("\
.jsm-whole",...c.map(l=>u?.target===l.id?Ee(e):Hn(l)),u&&!c.some(({id:l})=>l===u.target)?Ee(e):null)}function Hn(e){let{role:t,name:n,tokens:s,html:o,more:c}=e,
u=r(".jsm-rendered",{dir:"auto"});return u.append(Ct(o)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":i(`role.${t}`)},r(".jsm-label",i(`role.${t}`),n?` ·\
 ${n}`:"",r("span.jsm-tokens",se(s))),u,c?r("p.jsm-faint",i("cut")):null)}var Ft=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function Wt(e,t){return r("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Ie(`#${t}`,r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),i("writing"))),r(".jsm-text",r("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),Ft())}function Kt(e,t,n){let{view:s}=e;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:o,version:c,stale:u,pinned:l,
expanded:f,missing:h,place:x}=t;return[o,c,u,l,f,h,x.state,x.why,x.detail,n,s.open.has(o),s.readings.get(o)?.version,e.wide].join("|")}function _t(e,t,n){let{id:s,
text:o,covers:c,place:u,tokens:l,stale:f,by:h,edited:x,expanded:g}=t,w=Pe(ge(c,1)),k=e.view.open.has(s)||e.view.editing?.row===s;return r(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Ie(s,He(u),l),r(".jsm-flags",fe("summarise",i("summary.covers",{turns:w})),h&&fe("",i("summary.by",{by:h})),x&&fe("edit",
i("flag.edited")),g&&fe("",i("summary.expanded"))),k?Qe(e,s):r(".jsm-text",r("p.jsm-question",{dir:"auto"},o)),In(t),f?r("p.jsm-warning",_("stale"),r("span",i("\
summary.stale")),re("",i("summary.remake"),()=>e.act("summary",{action:"remake",summary:s},i("did.summarise")),{"data-act":"remake"})):null,Dn(e,t,n))}function In({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return r("p.jsm-warning",_("warning"),r("span",r("b",ne("summary.lost",t)," "),r("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}var Ze=(e,t)=>e.act("summary",{action:"remove",summary:t},i("did.prune",{what:t}));function Dn(e,t,n){let{id:s,pinned:o,expanded:c}=t,
u=()=>{e.view.unfolded.delete(s)||e.view.unfolded.add(s),e.changed("view")},l=$e(e,i("summary.actions",{id:s}),()=>[!c&&[n?"down":"right",i(n?"summary.shut":"su\
mmary.open"),u],["list",i(e.view.open.has(s)?"fold":"unfold"),()=>e.unfold(s)],["edit",i("edit"),()=>e.edit(s,s,i("edit.of",{what:s}))],["stale",i("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:s},i("did.summarise"))],["layers",i(c?"summary.hide":"summary.show"),()=>e.act("summary",{action:c?"collapse":
"expand",summary:s})],null,["remove",i("remove"),()=>Ze(e,s),!0]],{"data-act":"more"});return r("span.jsm-tools",J("pin",`${i("pin")} ${s}`,()=>e.act("summary",
{action:o?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":o,title:i(o?"unpin":"pin")}),c?null:J(n?"down":"right",`${i(n?"summary.shut":"summary.open")}\
: ${s}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var Gt=400,Fn=60;function Ut(e){let t=new Map,n=new Set,s=!0,o=0,c=0,u=0,l=0,f=r(".jsm-canvas",{role:"presentation"}),h=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>ce()},_("arrow"),i("new.below")),x=new ResizeObserver(m=>ae(m)),g=e.heights,w=r(".jsm-scroller",{role:"grid","aria-label":i("turns"),"aria-multisele\
ctable":!0,onkeydown:m=>te(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>C(m),ondblclick:m=>U(m),onfocusin:m=>b(m)},f),k=r(".jsm-list",w,h);x.observe(
w),w.addEventListener("scroll",()=>W(),{passive:!0}),e.focusRow=m=>Y(m),e.holdView=()=>{s=!1};function v(m){if(ee(m,"rows","cards","turns","tried","places","dra\
ft","selection","size")){if(m.has("rows")){let j=a(),E=V();g.use(e.rows),I(w,{"aria-rowcount":e.rows.length}),d(j),E&&E!==e.selection.active&&e.selection.active&&
Y(e.selection.active);let{newest:q}=e.memory;q>o&&!s&&!m.has("all")&&R(h,!0),o=m.has("all")?q:Math.max(q,o)}else S();e.memory.draft&&K()}}function a(){let{scrollTop:m}=w;
m!==c&&y();let j=g.at(m);return{keys:g.rows.slice(j,j+40).map(({key:E})=>E),offset:m-g.top(j)}}function d({keys:m,offset:j}){let{rows:E,total:q}=g;M();let B=q-u;
if(!s){let L=E.findIndex(({key:G})=>G===m[0]),Q=L<0?E.findIndex(({key:G})=>m.includes(G)):L;B=Q<0?c:g.top(Q)+(L<0?0:j)}p(Math.max(0,B)),S()}function p(m){Math.abs(
m-c)<.5||(w.scrollTop=m,c=w.scrollTop)}function y(){let{scrollTop:m,clientHeight:j,scrollHeight:E}=w;c=m,s=m+j>=E-24}function M(){let m=`${g.total}px`;f.style.height!==
m&&(f.style.height=m,k.style.setProperty("--jsm-content",m))}function S(){let{rows:m}=e,j=g.at(c-Gt),E=g.at(c+(u||400)+Gt),q=m.length?Array.from({length:E-j+1},
(G,me)=>j+me):[],B=m.findIndex(({key:G})=>G===e.selection.active);B>=0&&B<j&&q.unshift(B),B>E&&q.push(B);let L=new Set(q.map(G=>m[G].key));for(let[G,{element:me}]of t)
L.has(G)||(x.unobserve(me),me.remove(),t.delete(G));let Q=null;for(let G of q)Q=T(m[G],G,Q);M(),ie(q.map(G=>m[G]))}function T(m,j,E){let q=F(m),B=t.get(m.key);if(!B){
let rt=r(".jsm-item-row",{role:"row","data-key":m.key});B={element:rt,signature:"",state:""},t.set(m.key,B),x.observe(rt)}let{element:L}=B;B.signature!==q&&(N(L,
m),Object.assign(B,{signature:q,state:""}));let Q=e.selection.active===m.key||!e.selection.active&&j===e.rows.length-1,G=m.kind==="turn"&&e.selection.numbers.has(
m.number),me=`${Q} ${G} ${j} ${g.top(j)}`;B.state!==me&&(B.state=me,z(L,m,j,Q,G));let ot=E?E.nextSibling:f.firstChild;return ot!==L&&f.insertBefore(L,ot),L}function z(m,j,E,q,B){
m.tabIndex=j.kind!=="line"&&q?0:-1;for(let L of m.querySelectorAll("button, a, textarea, pre"))L.tabIndex=q?0:-1;I(m,{"aria-rowindex":E+1,"aria-selected":j.kind===
"turn"?B:null}),m.style.transform=`translateY(${g.top(E)}px)`}function F(m){return m.kind==="turn"?Pt(e,m.number,m.index,m.key,m.inside):m.kind==="summary"?Kt(e,
m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function N(m,j){let E=m.contains(document.activeElement)?document.activeElement:null,
q=E?.getAttribute("data-act");j.kind==="turn"?m.replaceChildren(Ht(e,j.number,j.index,j.key,j.inside)):j.kind==="summary"?m.replaceChildren(_t(e,j.summary,j.open)):
j.kind==="draft"?m.replaceChildren(Wt(e,j.number)):m.replaceChildren(r(".jsm-line",{role:"gridcell"},r("span",i("line")))),E&&E!==m&&(m.querySelector(`[data-act\
="${q}"]`)??m).focus({preventScroll:!0})}function K(){let{draft:m}=e.memory,j=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");j&&X(j,m.text)}function ie(m){
let{cards:j}=e.memory,E=m.flatMap(B=>B.kind==="turn"&&!j.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(E.length===0)return;let q=E.slice(0,Fn);for(let B of q)
n.add(B);e.ask("page",{numbers:q}).finally(()=>{for(let B of q)n.delete(B)})}function ae(m){let j=a(),E=!1;for(let{target:q,borderBoxSize:B}of m){if(q===w){u=w.
clientHeight,k.style.setProperty("--jsm-gutter",`${w.offsetWidth-w.clientWidth}px`);let G=Math.round(w.clientWidth);G!==l&&g.reset(),l=G,E=!0;continue}let L=q.getAttribute(
"data-key"),Q=B[0].blockSize;L&&Q>0&&t.has(L)&&(E=g.measure(L,Q)||E)}E&&d(j)}function W(){w.scrollTop!==c&&y(),s&&R(h,!1),S()}function ce(){s=!0,d(a()),R(h,!1)}
function V(){let m=document.activeElement?.closest(".jsm-item-row");return m&&f.contains(m)?m.getAttribute("data-key")??"":""}function Y(m){let j=e.rows.findIndex(
B=>B.key===m);if(j<0)return;e.selection.active=m;let E=g.top(j),q=g.top(j+1);E<w.scrollTop?w.scrollTop=E:q>w.scrollTop+w.clientHeight&&(w.scrollTop=Math.min(E,q-
w.clientHeight)),y(),S(),t.get(m)?.element.focus({preventScroll:!0})}function b(m){let j=V();!j||j===e.selection.active||!(m.target instanceof Element)||(e.selection.
active=j,S())}function A(m){let j=ye(m,".jsm-item-row")?.dataset.key;return e.rows.find(E=>E.key===j)}function C(m){let j=A(m),E=m.target;if(j?.kind!=="turn"||E.
closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;let{selection:q,rows:B}=e;m.shiftKey?q.extend(B,j.key):(m.ctrlKey||m.
metaKey||q.size===1&&q.numbers.has(j.number)||q.numbers.clear(),q.toggle(j.number)),e.changed("selection"),Y(j.key)}function U(m){let j=A(m);!j||j.kind==="line"||
m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),e.selection.clear(),e.changed("selection"),e.unfold(j.key))}function te(m){
let j=m.target;if(j.closest("textarea, input, select")||m.altKey)return;let{selection:E,rows:q}=e,B=q.findIndex(({key:me})=>me===E.active),L=q[B],Q=j.classList.
contains("jsm-item-row"),G=ve(m.key,B);if(G!==void 0)cn(G,m.shiftKey);else if(m.key==="Delete"||m.key==="Backspace")L?.kind==="turn"&&Q?pe(e,L.number,"prune"):L?.
kind==="summary"&&Q&&Ze(e,L.key);else if(m.key==="Escape"&&E.size)E.clear();else if((m.key==="a"||m.key==="A")&&(m.ctrlKey||m.metaKey))E.numbers=new Set(q.flatMap(
me=>me.kind==="turn"?[me.number]:[]));else if(Q&&m.key==="Enter"&&L&&L.kind!=="line")e.unfold(L.key);else if(Q&&m.key===" "&&L?.kind==="turn")E.toggle(L.number);else if(!(Q&&
!m.ctrlKey&&!m.metaKey&&L?.kind==="turn"&&he(m.key,L.number)))return;e.changed("selection"),m.preventDefault()}function he(m,j){let E=e.memory.cards.get(j)?.flags??
[];if(m==="p")pe(e,j,E.includes("pinned")?"unpin":"pin");else if(m==="o")pe(e,j,E.includes("excluded")?"include":"exclude");else if(m==="e")e.editTurn(j,"user");else
return!1;return!0}function ve(m,j){let{rows:E}=e,q=j<0?E.length:j,B=Math.max(1,Math.floor(w.clientHeight/90)),L={ArrowUp:q-1,ArrowDown:q+1,PageUp:q-B,PageDown:q+
B,Home:0,End:E.length-1}[m];return L===void 0?void 0:Be(L,0,E.length-1)}function cn(m,j){let{rows:E,selection:q}=e,B=m>=E.findIndex(({key:Q})=>Q===q.active),L=E[E[m]?.
kind==="line"?Be(m+(B?1:-1),0,E.length-1):m];L&&(j?(q.anchor||(q.anchor=q.active),q.extend(E,L.key)):q.anchor=L.key,Y(L.key))}function ln(){x.disconnect()}return{
element:k,update:v,close:ln}}var Vt=["instructions","notes","turns","excerpts","input","framing"],et=.8;function Wn({used:e,layers:t}){let n=e-t.reduce((s,{tokens:o})=>s+o,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:s})=>s>0).sort((s,o)=>Vt.indexOf(s.name)-Vt.indexOf(o.name))}var Ae=(e,t)=>`${t?"":"≈"}${se(e)}`,qe=({used:e,budget:t,exact:n})=>t===
null?i("meter.nolimit",{used:Ae(e,n)}):i("meter.of",{used:Ae(e,n),budget:t});function Yt(e){let t=!1,n=r(".jsm-bar",{role:"meter","aria-label":i("meter"),"aria-\
valuemin":"0"}),s=r("span.jsm-used"),o=[r("span.jsm-long"),r("span.jsm-brief")],c=r("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":i("budget"),
title:i("budget.hint"),onkeydown:p=>a(p),onblur:()=>d()}),u=r("span.jsm-nearly"),l=r(".jsm-legend"),f=r("p.jsm-warning",{hidden:!0}),h=r("span.jsm-counts"),x=r(
"button.jsm-button.jsm-plain",{onclick:()=>v(!0)},...o),g=r(".jsm-meter",n,r(".jsm-row.jsm-figures",h,r("span.jsm-amount",u,s,x,c)),l,f);R(c,!1);function w(p){if(!ee(
p,"meter","turns","tried"))return;let y=e.memory.tried?.meter??e.memory.meter,{used:M,budget:S,exact:T,problem:z}=y,F=S?M/S:0,N=!!z||F>1;g.classList.toggle("jsm\
-near",F>=et&&!N),g.classList.toggle("jsm-over",N);let K=Math.max(S??M,M,1),ie=Wn(y);D(n,...ie.map(({name:V,tokens:Y})=>{let b=r(`span.jsm-part.jsm-layer-${V}`,
{"data-tip":`${i(`layer.${V}`)}: ${i("tokens",{n:Y})}`});return b.style.width=`${Y/K*100}%`,b}));let ae=Ae(M,T),W=qe(y);I(n,{"aria-valuemax":K,"aria-valuenow":Math.
min(M,K),"aria-valuetext":W}),X(s,ae);let ce=S===null?W.slice(ae.length).trim():i("meter.label",{input:se(S)});X(o[0],ce),X(o[1],S===null?ce:i("meter.brief",{input:se(
S)})),I(x,{"aria-label":i("meter.change",{words:ce})}),D(u,...N&&!z?[_("warning"),i("meter.over")]:F>=et&&!N?[_("warning"),i("meter.nearly",{percent:Math.round(
F*100)})]:[]),u.dataset.tip=F>=et&&!N?i("meter.nearly.tip",{percent:Math.round(F*100)}):"",D(l,...ie.map(({name:V,tokens:Y})=>r("span.jsm-key",r(`i.jsm-layer-${V}`),
i(`layer.${V}`),r("b",se(Y))))),R(f,!!z),D(f,_("warning"),z),k()}function k(){let{memory:p}=e,y=p.counts,M=p.order.length?ne("turns.in",p.order.length,{in:y.in}):
"";X(h,y.maybe?`${M}; ${i("turns.maybe",{n:y.maybe})}`:M)}function v(p){t=p;let{budget:y}=e.memory.meter;if(R(c,p),R(x,!p),!p)return x.focus();c.value=y===null?
"":String(y),c.focus(),c.select()}function a(p){p.key==="Enter"?d(!0):p.key==="Escape"&&v(!1)}function d(p=!1){if(!t)return;let y=c.value.trim(),M=y===""?null:Math.
max(1,Math.floor(Number(y)));t=!1,R(c,!1),R(x,!0),p&&x.focus(),M!==e.memory.meter.budget&&e.act("budget",{tokens:M})}return{element:g,update:w}}var tt=(e,t)=>t.map(({role:n,layer:s,source:o,tokens:c,text:u,more:l})=>r(`li.jsm-sent.jsm-in-${s}`,r(".jsm-label",r(`i.jsm-layer-${s}`),i(`role.${s==="notes"&&
n==="system"?"notes":n}`),o?r("span.jsm-faint",Kn(e,o)):s==="turns"||s==="instructions"?null:r("span.jsm-faint",i(`layer.${s}`)),de(),r("span.jsm-tokens",se(c))),
r("p.jsm-verbatim",{dir:"auto"},u,l?r("span.jsm-faint",` … ${i("cut")}`):null)));function Kn(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:oe(t,()=>e.reveal(Number(n)),".jsm-plain")}async function nt(e,t,n=""){let s=await e.ask("json",{number:t,question:n});s&&await je(e,s.text)}function Jt(e){
let t=null,n="",s=0,o=r("span.jsm-faint"),c=r("p.jsm-warning",{hidden:!0}),u=oe("",()=>d(),".jsm-plain"),l=r("ol.jsm-messages",{"aria-label":i("tab.next")}),f=r(
"p.jsm-faint",i("next.empty")),h=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":i("try"),title:i("try.hint"),placeholder:i("try"),oninput:()=>{
e.view.question=h.value,clearTimeout(s),s=setTimeout(()=>a(),250)}}),x=r(".jsm-request",r(".jsm-row",h),r(".jsm-row",o,de(),re("copy",i("json"),()=>nt(e,0,h.value))),
c,u,l,f);function g(){let{view:y,wide:M}=e;return y.tab==="next"||M&&y.tab==="memory"}function w(y){if(y.has("all")&&v(),h.value!==e.view.question&&(h.value=e.view.
question),!g())return;let M=ee(y,"turns","places","meter","summaries","system","plan","cards");k()!==n&&(M||y.has("view")||y.has("size"))&&a()}function k(){let{
thread:y,revision:M,phase:S}=e.memory;return`${S} ${y} ${M} ${h.value}`}function v(){t=null,n="",D(l),X(o,"")}async function a(){if(e.memory.phase!=="live")return;
let y=n=k(),M=await e.ask("preview",{question:h.value});!M||y!==n||(t=M,p())}async function d(){let y=t,M=n;if(!y)return;let S=await e.ask("preview",{question:h.
value,before:y.start});!S||n!==M||(t={...y,start:S.start,messages:[...S.messages,...y.messages]},p())}function p(){let y=t;y&&(X(o,qe(y.meter)),R(c,y.meter.problem!==
""&&y.meter.problem!==e.memory.meter.problem),D(c,_("warning"),y.meter.problem),R(u,y.start>0),X(u,i("messages.earlier",{n:y.start})),R(f,y.total===0),D(l,...tt(
e,y.messages)))}return{element:x,update:w}}var De=["memory","next","sent"];function Xt(e){let t=De.map(l=>r("button.jsm-tab",{role:"tab",onclick:()=>c(l)},i(`tab.${l}`))),n=r(".jsm-tabs",{role:"tablist",
"aria-label":i("tabs"),onkeydown:l=>u(l)},...t);function s(){let{view:l,wide:f}=e;return f&&l.tab==="memory"?"next":l.tab}function o(l){ee(l,"view","size","all")&&
(t.forEach((f,h)=>{let x=De[h]===s();I(f,{"aria-selected":x,tabindex:x?0:-1})}),R(t[0],!e.wide))}function c(l){e.view.tab=l,e.changed("view")}function u(l){let f=De.
filter(w=>!(e.wide&&w==="memory")),h=f.findIndex(w=>w===s()),x={ArrowRight:h+1,ArrowLeft:h-1+f.length,Home:0,End:f.length-1}[l.key];if(x===void 0)return;let g=f[x%
f.length];c(g),t[De.indexOf(g)].focus(),l.preventDefault()}return{element:n,update:o}}function Qt(e){let t=0,n=!1,s=r("span.jsm-faint",{role:"status"}),o=r("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":i("search.turns"),placeholder:i("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(()=>e.
search(o.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;l.preventDefault()}}),c=r(".jsm-row.jsm-search",{role:"search",hidden:!0},o,s,J("close",i("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;
let{searching:f,query:h,found:x,foundTotal:g}=e.view;R(c,f),f&&!n&&o.focus(),n=f,!h&&o.value&&!f&&(o.value=""),X(s,x?g===0?i("search.none"):g>x.length?i("search\
.cut",{shown:x.length,n:g}):ne("search.found",g):"")}return{element:c,update:u}}var Oe=96,st=14,Me=44;function _n(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function Zt(e,t){let n=e[e.
length-1]?.budget??null,s=Math.max(...e.map(({tokens:v})=>v),1),o=n!==null&&n<=s*6,c=_n(o?Math.max(s,n??0):s),u=v=>6+(Oe-6)*(1-Math.min(1,v/c)),l=(t-Me-4)/e.length,
f=Math.max(1,Math.min(22,l-(l>4?2:.5))),h=(v,a,d)=>{let p=Z("text",{x:Me-6,y:a+3.5,"text-anchor":"end"});return p.textContent=d||se(v),p},x=(v,a,d)=>{let p=Z("t\
ext",{x:v,y:Oe+st,"text-anchor":a});return p.textContent=d,p},g=o?u(n??0):0,w=[...[0,c].filter(v=>!o||v===0||Math.abs(u(v)-g)>12).flatMap(v=>[Z("path",{class:"j\
sm-axis",d:`M${Me} ${u(v)}H${t}`}),h(v,u(v),"")]),...e.map((v,a)=>Z("rect",{class:v.budget!==null&&v.tokens>=v.budget*.8?"jsm-column jsm-high":"jsm-column",x:Me+
a*l+(l-f)/2,y:u(v.tokens),width:f,height:Math.max(1,Oe-u(v.tokens)),rx:Math.min(1.5,f/3),"data-tip":i("sent.point",{n:v.number,tokens:v.tokens}),"data-request":v.
number})),...o?[Z("path",{class:"jsm-budget",d:`M${Me} ${g}H${t}`}),h(n??0,g,se(n??0))]:[],x(Me,"start",String(e[0]?.number??"")),...e.length>1?[x(t-2,"end",String(
e[e.length-1].number))]:[]],k=`${i("sent.tokens")}${o?`, ${i("sent.budget")} ${se(n??0)}`:""}`;return Z("svg",{class:"jsm-plot",role:"img","aria-label":k,width:t,
height:Oe+st+4,viewBox:`0 0 ${t} ${Oe+st+4}`},...w)}function en(e){let t=null,n=null,s="",o=0,c=new ResizeObserver(([{contentRect:a}])=>{let d=Math.floor(a.width);!d||d===o||(o=d,n||g())}),u=r(".jsm-receipts");c.
observe(u);function l(a){a.has("all")&&(t=n=null,s="",D(u));let{view:d,memory:p}=e;if(d.tab!=="sent"||p.phase!=="live")return;let y=`${p.thread} ${p.head.sent}`;
y!==s&&f(y)}async function f(a){s=a;let d=await e.ask("receipts",{});!d||s!==a||(t=d.rows,n||g())}async function h(a){n=await e.ask("receipt",{number:a}),g(),u.
querySelector("button")?.focus()}async function x(){let a=n;if(!a)return;let d=await e.ask("receipt",{number:a.request,before:a.start});!d||n!==a||(n={...a,start:d.
start,messages:[...d.messages,...a.messages]},g())}function g(){if(n)return k(n);if(!t||!o)return;if(t.length===0)return D(u,r("p.jsm-faint",i("sent.none")));let a=Zt(
t,o);I(a,{onclick:d=>{let p=ye(d,"[data-request]")?.dataset.request;p&&h(Number(p))}}),D(u,r(".jsm-label",i("sent.tokens")),a,r("ul.jsm-history",...[...t].reverse().
map(d=>r("li",w(d)))))}function w({number:a,turn:d,tokens:p,exact:y,text:M,model:S}){return r("button.jsm-request-line",{title:S,onclick:()=>h(a)},r("b",a),r("s\
pan.jsm-what",d?i("sent.turn",{n:d}):i("sent.unsaved")," · ",M),r("span.jsm-tokens",Ae(p,y)))}function k(a){let{request:d,meter:p,start:y,messages:M,difference:S}=a,
T=t?.find(({number:z})=>z===d);D(u,r(".jsm-row",re("left",i("sent.back"),()=>{n=null,g(),u.querySelector("button")?.focus()}),de(),re("copy",i("json"),()=>nt(e,
d))),r("h3",i("sent.request",{n:d}),T?r("span.jsm-faint",T.turn?i("sent.turn",{n:T.turn}):i("sent.unsaved")):null),r("p.jsm-faint",[qe(p),T?.model].filter(Boolean).
join(" · ")),S?Gn(S):null,y>0&&oe(i("messages.earlier",{n:y}),()=>x(),".jsm-plain"),r("ol.jsm-messages",{"aria-label":i("sent.request",{n:d})},...tt(e,M)))}function v(){
c.disconnect()}return{element:u,update:l,close:v}}function Gn(e){let t=["added","removed","changed"].flatMap(n=>{let s=e[n],o=s.length>6?[...s.slice(0,5),`… ${s[s.
length-1]}`]:s;return s.length?[r(`span.jsm-diff-${n}`,i(`diff.${n}`,{what:o.join(", ")}))]:[]});return r("p.jsm-difference",i("diff")," ",...t.length?t.flatMap(
(n,s)=>s?[" · ",n]:[n]):[i("diff.same")])}function tn(e){let t=new Set,n="",s="",o=r(".jsm-standing");function c(k){if(!ee(k,"standing","system","plan","entities"))return;let{system:v,plan:a,entities:d}=e.
memory,p=e.view.editing?.row??"",y=o.contains(document.activeElement)?document.activeElement:null;if(y?.matches("input, textarea")&&!k.has("standing"))return;let M=y&&
(y.getAttribute("data-act")??`edit-${s}`);s=n||(["system","plan"].includes(p)?p:"");let S=p==="plan"||a.text!=="";D(o,l("system",v,!S),S&&l("plan",a),d.length>0&&
x(d)),M&&u(M)}function u(k){let v=[...o.querySelectorAll("[data-act]")],a=s?void 0:v.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(v.find(({dataset:d})=>d.
act===k)??a)?.focus({preventScroll:!0})}function l(k,{text:v,tokens:a,more:d},p=!1){if(e.view.editing?.row===k)return r(".jsm-note",Ee(e));let y=t.has(k),M=i(`s\
tanding.${k}`);return r(".jsm-note",r(".jsm-row",h(k,M,v?y?"":v:i("standing.none"),p&&!v?"jsm-one.jsm-none":"jsm-one"),a?r("span.jsm-tokens",se(a)):null,p&&re("\
plus",i("standing.plan"),()=>f("plan"),{class:"jsm-bare","data-act":"edit-plan",...be(i("standing.add"))}),J("edit",i("standing.edit",{what:M}),()=>f(k),{"data-\
act":`edit-${k}`})),y&&v?r("p.jsm-full",{dir:"auto"},v,d?" …":""):null)}function f(k){e.edit(k,k,i(`standing.${k}`))}function h(k,v,a,d="jsm-one"){let p=t.has(
k);return r("button.jsm-fold",{"aria-expanded":p,"data-act":`fold-${k}`,onclick:()=>{t.delete(k)||t.add(k),e.changed("standing")}},_(p?"down":"right"),r("b",v),
r(`span.${d}`,{dir:"auto"},a))}function x(k){let v=t.has("entities");return r(".jsm-note",r(".jsm-row",h("entities",i("standing.entities"),v?"":k.map(({name:a})=>a).
join(", "))),v?r("dl.jsm-entities",...k.flatMap(a=>[r("dt",{dir:"auto"},a.name),...a.facts.map((d,p)=>g(a,d,`${a.id} ${p}`))])):null)}function g(k,v,a){if(n===a)
return r("dd",w(k,v));let{text:d,turns:p,replaced:y}=v;return r(y?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},d," ",r("span.jsm-faint",Pe(p),y?` · ${i("entity\
.replaced")}`:"")),de(),...y?[]:[J("edit",`${i("entity.edit")}: ${d}`,()=>{n=a,e.changed("standing")},{"data-act":`edit-${a}`,title:i("entity.edit")}),J("remove",
`${i("entity.delete")}: ${d}`,()=>e.act("entity",{entity:k.id,fact:d,text:""}),{"data-act":`remove-${a}`,title:i("entity.delete")})])}function w(k,v){let a=()=>{
n="",e.changed("standing")},d=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:v.text,"aria-label":`${i("entity.edit")}: ${v.text}`,onkeydown:p=>{
p.key==="Escape"&&a(),p.key==="Enter"&&(a(),d.value.trim()&&d.value!==v.text&&e.act("entity",{entity:k.id,fact:v.text,text:d.value.trim()}))}});return requestAnimationFrame(
()=>d.focus()),d}return{element:o,update:c}}function sn(e,t){let{length:n}=e.order;if(n===0||t<5)return[];if(n*7<=t)return nn(e,0,n,0,t*Math.min(n,3)/3);let s=Math.floor(t*.62),o=Math.floor(s/8),c=t-s-6;return[
...Un(e,n-o,c),...nn(e,n-o,n,t-s,s)]}function nn(e,t,n,s,o){let c=n-t,u=0;for(let h=t;h<n;h++)u+=e.tokens[h];let l=Math.max(0,o-c*7+2)/Math.max(1,u),f=s;return Array.
from({length:c},(h,x)=>{let g=on(e,t+x,t+x+1,f,5+e.tokens[t+x]*l);return f+=g.width+2,g})}function Un(e,t,n){let s=Math.max(1,Math.min(t,Math.floor((n+1)/6))),o=0;
for(let h=0;h<t;h++)o+=Math.max(1,e.tokens[h]);let c=[],u=0,l=0;for(let h=0;h<t;h++)l+=Math.max(1,e.tokens[h]),!(l<o*(c.length+1)/s&&h<t-1)&&(c.push(on(e,u,h+1,
0,5)),u=h+1);let f=n/c.length;return c.map((h,x)=>({...h,x:x*f,width:Math.max(2,f-1)}))}function on(e,t,n,s,o){let c=0,u=0,l=0,f=0,h=!1;for(let g=t;g<n;g++){let{
state:w,why:k}=e.placeAt(g);c+=e.tokens[g],w==="in"?(l++,u+=e.tokens[g]):w==="maybe"&&f++,h||=w==="in"&&k==="pinned"}let x=l===n-t?"in":l>0?"mixed":f>0?"maybe":
"out";return{x:s,width:o,from:t,to:n,tokens:c,inside:l,share:c?u/c:l?1:0,state:x,pinned:h}}var Ne=22,Fe=4;function rn(e){let t=0,n=Z("svg",{class:"jsm-blocks",role:"img",height:Ne+Fe}),s=new ResizeObserver(()=>{let w=Math.floor(o.clientWidth);w===t||!w||
(t=w,u())}),o=r(".jsm-strip",{onclick:w=>h(w)},n);s.observe(o);function c(w){R(o,e.memory.order.length>0),ee(w,"turns","places","tried","all")&&u()}function u(){
if(!t)return;let{memory:w}=e,k=t;I(n,{viewBox:`0 0 ${k} ${Ne+Fe}`,width:k,"aria-label":`${i("strip")} ${ne("turns.in",w.order.length,{in:w.counts.in})}.`}),D(n,
...sn(w,k).map(v=>l(v)))}function l(w){let{x:k,width:v,state:a,share:d,pinned:p,from:y,to:M}=w,S={x:k+.5,y:Fe+.5,width:Math.max(1,v-1),height:Ne-1,rx:Math.min(2,
v/4)},T=Math.max(2,Math.round((Ne-1)*d)),z={...S,y:Fe+.5+Ne-1-T,height:T};return Z("g",{class:`jsm-block jsm-block-${a}`,"data-tip":f(w),"data-from":y,"data-to":M},
Z("rect",{...S,class:"jsm-frame"}),...a==="mixed"?[Z("rect",{...z,class:"jsm-level"})]:[],...p?[Z("path",{class:"jsm-notch",d:`M${k+v/2-2.5} 0h5l-2.5 3.5z`})]:[])}
function f({from:w,to:k,inside:v,tokens:a}){let{memory:d}=e;return k-w===1?i("strip.block",{a:String(d.order[w]),state:Xe(d.placeAt(w)),tokens:a}):i("strip.bloc\
ks",{a:String(d.order[w]),b:String(d.order[k-1]),in:v,n:k-w,tokens:a})}function h(w){let k=ye(w,"[data-from]")?.dataset.from;k!==void 0&&e.reveal(e.memory.order[Number(
k)])}function x(){let w=n.cloneNode(!0),k=n.querySelectorAll("rect, path");return w.querySelectorAll("rect, path").forEach((v,a)=>{let{fill:d,stroke:p,strokeDasharray:y}=getComputedStyle(
k[a]);I(v,{fill:d,stroke:p,"stroke-dasharray":y==="none"?null:y}),v.removeAttribute("class")}),w.querySelectorAll("g").forEach(v=>{let a=Z("title",{});a.textContent=
v.getAttribute("data-tip");for(let{name:d}of[...v.attributes])v.removeAttribute(d);v.prepend(a)}),w.removeAttribute("class"),I(w,{xmlns:We}),new XMLSerializer().
serializeToString(w)}function g(){s.disconnect()}return{element:o,update:c,toSvg:x,close:g}}function an(e){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,s=null,o=()=>{clearTimeout(n),s=null,t.matches(":popover-open")&&t.hidePopover()},
c=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),Re(t,l,{gap:6,end:!1}))},u=(l,f)=>{let h=ye(l,'[data-tip]:not([data-tip=""])');h!==s&&(o(),h&&(s=
h,n=setTimeout(()=>c(h),f)))};return I(e,{onmouseover:l=>u(l,250),onmouseleave:o,onfocusin:l=>u(l,0),onfocusout:o,onkeydown:l=>{l.key==="Escape"&&o()}}),e.addEventListener(
"scroll",o,!0),o}var Vn=760;function Yn({model:e,el:t}){e.host?.strings&&jt(e.host.strings);let n=Mt(e),s=rn(n),o=Ut(n),c=en(n),u=Rt(n,()=>s.toSvg()),l=Yt(n),f=Xt(n),h=Qt(n),x=tn(
n),g=qt(n),w=Nt(n),k=At(n),v=Jt(n),a=r(".jsm-main",h.element,x.element,w.element,o.element),d=r(".jsm-view",{role:"tabpanel"},v.element,c.element),p=r(".jsm-sid\
e",d),y=r(".jsm-body",a,p),M=r(".jsm-shown",u.element,l.element,s.element,g.element,f.element,y),S=r(".jsm-alone"),T=r(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":i("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},M,S,k.element);n.root=T;let z={element:T,update(W){if(!ee(
W,"phase","view","size","all","turns","draft"))return;let{memory:ce,view:V,wide:Y}=n,b=ce.phase==="live",A=ce.order.length===0&&!ce.draft;R(M,b),R(S,!b),(b?a:S).
insertBefore(w.element,b?o.element:null),T.classList.toggle("jsm-wide",Y),Y!==p.contains(f.element)&&(Y?d:y).before(f.element),R(a,Y||V.tab==="memory"),Y?["role",
"aria-label"].forEach(C=>a.removeAttribute(C)):I(a,{role:"tabpanel","aria-label":i("tab.memory")}),R(p,Y||V.tab!=="memory"),R(v.element,V.tab==="next"||Y&&V.tab===
"memory"),R(c.element,V.tab==="sent"),I(d,{"aria-label":i(V.tab==="sent"?"tab.sent":"tab.next")}),R(o.element,!A)}};n.parts=[z,u,l,s,g,f,h,x,w,o,k,v,c];let F=an(
T),N=W=>W.stopPropagation();I(T,{onfocusin:W=>{W.target instanceof Element&&I(W.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:N,onkeyup:N,onkeypress:N});
let K=new ResizeObserver(()=>{let W=T.clientWidth>=Vn;W!==n.wide&&(n.wide=W,n.changed("size","view"))});K.observe(T);let ie=()=>{e.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},ae=W=>n.reveal(W);return e.on("comm_live_update",ie),e.on("reveal",ae),t.append(
T),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",ie),e.off("reveal",ae),F(),K.disconnect();for(let W of[s,o,c,k])W.close();n.close(),T.remove()}}
var cr={render:Yn};export{cr as default};
