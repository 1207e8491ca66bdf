// Built from src/ by `make panel`; do not edit.
var Pe="http://www.w3.org/2000/svg";function o(t,e,...n){let[s,...i]=t.split("."),a=document.createElement(s||"div");a instanceof HTMLButtonElement&&(a.type="bu\
tton"),i.length&&(a.className=i.join(" "));let u=!(e instanceof Object)||e instanceof Node;return u||F(a,e),D(a,...u?[e]:[],...n),a}function F(t,e){for(let[n,s]of Object.
entries(e)){let i=n.startsWith("aria-")&&typeof s=="boolean"?String(s):s;i==null||i===!1||(n.startsWith("on")?t.addEventListener(n.slice(2),s):n==="value"?t.value=
s:n==="class"?t.classList.add(...s.split(" ")):t.setAttribute(n,i===!0?"":i))}}function D(t,...e){t.replaceChildren(...e.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function ee(t,e,...n){let s=document.createElementNS(Pe,t);return F(s,e),s.append(...n),s}function R(t,e){t.hidden===
e&&(t.hidden=!e)}function Q(t,e){t.textContent!==e&&(t.textContent=e)}var ge=({target:t},e)=>t instanceof Element?t.closest(e):null,te=(t,...e)=>e.some(n=>t.has(
n)),Ee=(t,e,n)=>Math.max(e,Math.min(n,t));function Ae(t,e,{gap:n,end:s}){t.showPopover?.();let i=e.getBoundingClientRect(),{width:a,height:u}=t.getBoundingClientRect(),
c=i.bottom+u+8<=innerHeight?i.bottom+n:Math.max(4,i.top-u-n);t.style.left=`${Ee(s?i.right-a:i.left,4,innerWidth-a-4)}px`,t.style.top=`${c}px`}var qe=class{#n=new Map;#t=new Float64Array(1);#e=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(e){this.rows=e,this.#e=
!0}measure(e,n){return Math.abs((this.#n.get(e)??-1)-n)<.5?!1:(this.#n.set(e,n),this.#e=!0,!0)}reset(){this.#n.clear(),this.#e=!0}top(e){return this.#e&&this.#s(),
this.#t[Math.max(0,Math.min(e,this.rows.length))]}get total(){return this.top(this.rows.length)}at(e){this.#e&&this.#s();let n=0,s=this.rows.length-1;for(;n<s;){
let i=n+s+1>>1;this.#t[i]<=e?n=i:s=i-1}return Math.max(0,n)}#s(){let{rows:e,estimates:n}=this,s=this.#n;this.#t.length!==e.length+1&&(this.#t=new Float64Array(e.
length+1));let i=0;for(let a=0;a<e.length;a++)this.#t[a]=i,i+=s.get(e[a].key)??n[e[a].kind];this.#t[e.length]=i,this.#e=!1}};var M=t=>typeof t=="string",O=t=>Number.isSafeInteger(t)&&t>=0,ue=t=>typeof t=="boolean",I=t=>e=>Array.isArray(e)&&e.every(t),Fe=t=>e=>Array.isArray(e)&&e.length===
t&&e.every(O),ce=t=>e=>e==null||t(e),lt=(...t)=>e=>t.includes(e),P=t=>{let e=Object.entries(t);return n=>typeof n=="object"&&n!==null&&e.every(([s,i])=>i(n[s]))},
ye=I(Fe(2)),De=P({action:M,target:M}),Ne=P({state:lt("in","out","maybe"),why:M,detail:M}),Ie=P({number:O,version:O,question:M,reply:M,outcome:M,more:ue,flags:I(
M),cell:M,model:M,tools:O,images:O}),Oe=P({text:M,version:O,tokens:O,more:ue}),nt=P({id:M,version:O,text:M,covers:ye,tokens:O,place:Ne,level:O,more:ue,by:M,lost:I(
M),missing:O,stale:ue,pinned:ue,edited:ue,expanded:ue}),st=P({id:M,name:M,facts:I(P({text:M,turns:I(O),replaced:ue}))}),ot=P({id:M,text:M,turns:I(O),remedies:I(
De)}),on=P({name:M,value:O,least:O,most:O}),rt=P({model:M,strategy:M,strategies:I(P({name:M,options:I(on)})),threads:I(P({name:M,turns:O})),sent:O,undo:ce(De),redo:ce(
De)}),ct=t=>t===null||O(t),He=P({used:O,budget:ct,exact:ue,layers:I(P({name:M,tokens:O})),problem:M}),it=P({id:M,action:M,done:O,of:O}),at=P({target:M,version:O,
text:M}),rn=P({at:O,remove:O,numbers:ye,tokens:I(O),places:ye}),an=P({added:I(M),removed:I(M),changed:I(M)}),ln=P({role:M,layer:M,tokens:O,text:M,source:M,more:ue}),
cn=P({id:M,role:M,version:O,tokens:O,html:M,name:M,more:ue}),We={state:P({protocol:O,head:rt,meter:He,system:Oe,plan:Oe,places:I(Ne),order:ye,tokens:I(O),marks:ye,
cards:I(Ie),summaries:I(nt),entities:I(st),findings:I(ot),work:it,draft:ce(P({number:O,question:M,text:M,at:O}))}),update:P({base:O,total:O,head:ce(rt),meter:ce(
He),system:ce(Oe),plan:ce(Oe),places:ce(I(Ne)),splices:I(rn),marks:I(Fe(3)),counts:I(Fe(2)),cards:I(Ie),outdated:ye,summaries:ce(I(nt)),entities:ce(I(st)),findings:ce(
I(ot)),work:ce(it)}),draft:P({number:O,at:O,text:M,question:M,ended:ue}),status:P({state:lt("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:P({re:M,note:M}),refused:P({re:M,kind:M,text:M,fresh:ce(at)}),page:P({re:M,cards:I(Ie)}),reading:P({re:M,target:M,messages:I(cn)}),source:P({re:M,source:at}),
found:P({re:M,query:M,numbers:I(O),total:O}),context:P({re:M,request:O,question:M,meter:He,start:O,total:O,messages:I(ln),difference:ce(an),places:I(Ne),marks:ye}),
receipts:P({re:M,rows:I(P({number:O,turn:O,tokens:O,budget:ct,exact:ue,text:M,model:M}))}),json:P({re:M,text:M})},un=P({thread:M,revision:O}),Gn=Object.keys(We);
function ut(t){return!un(t)||!Object.hasOwn(We,t.type)?null:We[t.type](t)?t:null}var pe=class extends Error{constructor(e,n,s){super(n),this.kind=e,this.fresh=s}},Be=class{#n;#t;#e;constructor(e,n){this.#n=e,this.#t=n,this.next=1,this.waiting=
new Map,this.#e=s=>this.#s(s),e.on("msg:custom",this.#e)}ask(e,n,{thread:s,revision:i}){let a=`r${this.next++}`;return new Promise((u,c)=>{this.waiting.set(a,{type:e,
resolve:u,reject:c});try{this.#n.send({type:e,id:a,thread:s,revision:i,...n})}catch{this.waiting.delete(a),c(new pe("lost",""))}})}#s(e){let n=ut(e);if(!n)return;
this.#t(n);let s="re"in n?n.re:n.type==="state"?this.#o():void 0,i=s===void 0?void 0:this.waiting.get(s);!i||s===void 0||(this.waiting.delete(s),n.type==="refus\
ed"?i.reject(new pe(n.kind,n.text,n.fresh)):i.resolve(n))}#o(){for(let[e,{type:n}]of this.waiting)if(n==="hello")return e}abandon(){let e=[...this.waiting.values()];
this.waiting.clear();for(let n of e)n.reject(new pe("lost",""))}close(){this.#n.off("msg:custom",this.#e),this.abandon()}};var dt={text:"",version:0,tokens:0,more:!1},dn={state:"out",why:"",detail:""},mn=1500,mt=4e3;function fe(t,e){let n=[];for(let[s,i]of t)for(let a=0;a<i;a++)n.push(
s+e*a);return n}var ft=()=>({thread:"",revision:0,head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},
system:dt,plan:dt,places:[],order:[],tokens:[],marks:[],cards:new Map,summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});
function ht(){let t=null,e={...ft(),phase:"connecting",busy:!1,get newest(){return Math.max(e.draft?.number??0,e.order[e.order.length-1]??0)},get counts(){let l={
in:0,maybe:0,out:0};for(let d=0;d<e.order.length;d++)l[i(d).state]++;return l}};function n(){Object.assign(e,ft()),t=null}function s(l){return t??=new Map(e.order.
map((d,f)=>[d,f])),t.get(l)??-1}function i(l){let{places:d,marks:f}=e.tried??e;return d[f[l]]??dn}function a(l){return l.type==="state"||l.type==="status"||l.thread===
e.thread}function u(l){return l.type==="state"?c(l):l.type==="status"?k(l.state):e.phase!=="live"||!a(l)?new Set:l.type==="update"?h(l):l.type==="draft"?x(l):l.
type==="page"?w(l.cards):l.type==="context"&&l.request===0&&l.revision===e.revision?b(l):new Set}function c(l){if(n(),l.protocol!==1)return e.phase="mismatch",new Set(
["phase"]);let{thread:d,revision:f,head:v,meter:p,system:$,plan:S,places:T,tokens:z,summaries:H,entities:N,findings:K,work:se}=l;return Object.assign(e,{thread:d,
revision:f,head:v,meter:p,system:$,plan:S,places:T,tokens:z,summaries:H,entities:N,findings:K,work:se}),e.phase="live",e.order=fe(l.order,1),e.marks=fe(l.marks,
0),e.draft=l.draft??null,w(l.cards),new Set(["phase","all"])}function h(l){let d=new Set;if(l.base!==e.revision)return l.revision<=e.revision?d:d.add("gap");e.revision=
l.revision;for(let f of["head","meter","system","plan","places","summaries","entities","findings","work"]){let v=l[f];v!=null&&(Object.assign(e,{[f]:v}),d.add(f))}
if(g(l)&&d.add("turns"),e.order.length!==l.total)return d.add("gap");for(let f of fe(l.outdated,1))e.cards.delete(f)&&d.add("cards");return l.cards.length&&w(l.
cards).forEach(f=>d.add(f)),e.draft&&l.cards.some(f=>f.number===e.draft?.number)&&(e.draft=null,d.add("turns")),e.tried&&(d.has("turns")||d.has("places")||d.has(
"meter"))&&(e.tried=null,d.add("turns").add("tried")),d}function g(l){for(let{at:d,remove:f,numbers:v,tokens:p,places:$}of l.splices){for(let T of e.order.slice(
d,d+f))e.cards.delete(T);let S=fe(v,1);e.order=[...e.order.slice(0,d),...S,...e.order.slice(d+f)],e.tokens=[...e.tokens.slice(0,d),...p,...e.tokens.slice(d+f)],
e.marks=[...e.marks.slice(0,d),...fe($,0),...e.marks.slice(d+f)]}for(let[d,f,v]of l.marks)e.marks.fill(v,d,d+f);for(let[d,f]of l.counts)e.tokens[d]=f;return l.splices.
length&&(t=null),!!(l.splices.length||l.marks.length||l.counts.length||l.places)}function x(l){if(l.ended)return e.draft?.number!==l.number?new Set:(e.draft=null,
new Set(["turns"]));if(e.draft?.number!==l.number)return e.draft={number:l.number,question:l.question,text:l.text,at:l.at},new Set(["turns"]);let{text:d,at:f}=e.
draft,v=d.slice(0,Math.max(0,l.at-f))+l.text;return e.draft={...e.draft,question:l.question||e.draft.question,text:v.slice(-mt),at:f+Math.max(0,v.length-mt)},new Set(
["draft"])}function w(l){for(let d of l)e.cards.delete(d.number),e.cards.set(d.number,d);for(let d of e.cards.keys()){if(e.cards.size<=mn)break;e.cards.delete(d)}
return new Set(["cards"])}function b(l){let d=fe(l.marks,0),f=l.question!==""&&d.length===e.order.length&&d.length>0;return!f&&!e.tried?new Set:(e.tried=f?{question:l.
question,meter:l.meter,places:l.places,marks:d}:null,new Set(["turns","tried"]))}function k(l){return l==="busy"||l==="idle"?e.busy===(l==="busy")?new Set:(e.busy=
l==="busy",new Set(["busy"])):(n(),e.busy=!1,e.phase=l,new Set(["phase","all"]))}return Object.assign(e,{forget:n,indexOf:s,placeAt:i,apply:u,keep:w})}function gt(t,{found:e,unfolded:n}){if(e)return e.map(h=>fn(t,h,"")).filter(h=>h.index>=0);let{heads:s,inside:i,hidden:a}=hn(t,n),u=gn(t),c=[];for(let h=0;h<t.order.
length;h++){let g=t.order[h];h===u&&c.push({kind:"line",key:"line"});for(let x of s.get(h)??[])c.push({kind:"summary",key:x.id,summary:x,open:n.has(x.id)});a.has(
g)||c.push({kind:"turn",key:`#${g}`,number:g,index:h,inside:i.get(g)??""})}return t.draft&&t.indexOf(t.draft.number)<0&&c.push({kind:"draft",key:`#${t.draft.number}`,
number:t.draft.number}),c}var fn=(t,e,n)=>({kind:"turn",key:`#${e}`,number:e,index:t.indexOf(e),inside:n});function hn(t,e){let n=new Map,s=new Map,i=new Set;for(let a of t.
summaries){let u=fe(a.covers,1).filter(h=>t.indexOf(h)>=0);if(u.length===0)continue;let c=Math.min(...u.map(h=>t.indexOf(h)));n.set(c,[...n.get(c)??[],a]);for(let h of u)
s.set(h,a.id),!e.has(a.id)&&!a.expanded&&i.add(h)}return{heads:n,inside:s,hidden:i}}function gn(t){let e=-1;for(let n=0;n<t.order.length;n++){let{state:s}=t.placeAt(
n);if(s==="maybe"||(s==="in"&&e<0&&(e=n),s==="out"&&e>=0))return-1}return e>0?e:-1}var je=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((e,n)=>e-
n)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(e){this.numbers.delete(e)||this.numbers.add(e),this.anchor=this.active=`#${e}`}extend(e,n){let s=e.
findIndex(u=>u.key===n),i=e.findIndex(u=>u.key===this.anchor),a=i<0?s:i;s<0||(i<0&&(this.anchor=n),this.numbers=new Set(e.slice(Math.min(a,s),Math.max(a,s)+1).flatMap(
u=>u.kind==="turn"&&u.number!==void 0?[u.number]:[])),this.active=n)}follow(e,n,s){for(let c of this.numbers)s(c)||this.numbers.delete(c);if(!this.active||n.some(
c=>c.key===this.active))return;let i=e.findIndex(c=>c.key===this.active),a=new Set(n.map(c=>c.key)),u=e.slice(Math.max(0,i)).find(c=>a.has(c.key));this.active=(u??
n[n.length-1])?.key??""}};var pn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},pt=(t,e="")=>Object.entries(t).flatMap(([
n,s])=>{let i=n?e+n:e.slice(0,-1);return typeof s=="string"?[[i,s]]:pt(s,`${i}.`)}),wt=Object.fromEntries(pt(pn)),_e=wt;function yt(t){_e={...wt,...t}}function r(t,e={}){
return(_e[t]??t.slice(t.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,i)=>{let a=e[i];return a===void 0?s:typeof a=="number"?G(a):a}).trimEnd()}var be=t=>t in _e,
re=(t,e,n={})=>r(`${t}.${e===1?"one":"other"}`,{n:e,...n}),wn=new Intl.NumberFormat("en-US"),G=t=>wn.format(t);function Re(t){let e=[];for(let n=0;n<t.length;n++){
let s=n;for(;n+1<t.length&&t[n+1]===t[n]+1;)n++;e.push(s===n?`#${t[n]}`:`#${t[s]}–#${t[n]}`)}return e.length>4?`${e.slice(0,3).join(", ")}, … ${e[e.length-1]}`:
e.join(", ")}var yn=40,bt=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function vt(t){let e={host:t.host??{},memory:ht(),selection:new je,heights:new qe,rows:[],view:bt(),wide:!1,root:document.createElement("div"),parts:[],said:"",
focusRow:()=>{},holdView:()=>{}},n=new Set,s=0,i=new Be(t,c);i.next=Math.floor(Math.random()*2**40);function a(){t.comm_live===!1?c({type:"status",thread:"",revision:0,
state:"reopened"}):u()}function u(){i.ask("hello",{protocol:1},e.memory).catch(y=>{y.kind!=="lost"&&(e.memory.phase="mismatch"),g("phase")})}function c(y){let A=e.
memory.phase==="live",C=e.memory.thread,V=e.memory.apply(y);V.has("gap")&&u(),V.has("all")&&(e.memory.phase!=="live"||e.memory.thread!==C)&&h(),A&&e.memory.phase!==
"live"&&i.abandon(),te(V,"cards","turns","summaries")&&S(),g(...V)}function h(){let{tab:y}=e.view;e.view={...bt(),tab:y},e.selection=new je,e.heights.reset(),e.
said=""}function g(...y){for(let A of y)n.add(A);n.size&&!s&&(s=requestAnimationFrame(x))}function x(){s=0;let y=n;if(n=new Set,y.has("all"))for(let A of["head",
"meter","turns","cards","findings","standing","view","busy","work","said"])y.add(A);if(te(y,"turns","summaries","view","places")){let A=gt(e.memory,e.view);e.selection.
follow(e.rows,A,C=>e.memory.indexOf(C)>=0),e.rows=A,y.add("rows").add("selection")}for(let A of e.parts)A.update(y)}async function w(y,A){try{return await i.ask(
y,A,e.memory)}catch(C){return d(C),null}}async function b(y,A,C=""){let V=await w(y,A);return V&&f("note"in V&&V.note||C),V!==null}function k(y){return b("comma\
nd",{action:y},r(`did.${y}`))}function l(y){return b("summarise",y,r("did.summarise"))}function d(y){if(!(y instanceof pe))throw y;if(y.kind==="lost"){e.memory.
phase==="live"&&c({type:"status",thread:"",revision:0,state:"gone"});return}f(y.kind==="stale"&&y.fresh?r("stale"):y.kind==="cancelled"?r("work.cancelled"):y.message)}
function f(y){e.said=y,g("said")}async function v(y){let{open:A}=e.view;if(A.delete(y))return g("cards");A.add(y),e.holdView(),g("cards"),await T(y)}function p(y){
let{cards:A,summaries:C}=e.memory;return(y.startsWith("#")?A.get(Number(y.slice(1))):C.find(({id:ne})=>ne===y))?.version??-1}function $(y){let A=e.view.readings.
get(y);return A?.version===p(y)?A.messages:void 0}function S(){let{open:y,readings:A}=e.view;for(let C of A.keys())!y.has(C)&&!$(C)&&A.delete(C);for(let C of y)
p(C)>=0&&T(C)}async function T(y){let{view:A}=e;if(!A.asked.has(y)){for(A.asked.add(y);A===e.view&&A.open.has(y)&&!$(y);)await z(y)||A.open.delete(y);A.asked.delete(
y),g("cards")}}async function z(y){let{open:A,readings:C,editing:V}=e.view,ne=p(y),me=await w("read",{target:y});if(!me)return null;C.delete(y),C.set(y,{version:ne,
messages:me.messages});for(let we of C.keys()){if(C.size<=yn)break;we!==V?.row&&(C.delete(we),A.delete(we))}return g("cards"),me.messages}async function H(y,A,C){
let V=await w("source",{target:A});V&&(e.view.editing={row:y,target:A,label:C,source:V.source,text:V.source.text,word:""},g("cards","standing"))}async function N(y,A){
let C=`#${y}`,ne=($(C)??await z(C))?.filter(we=>we.role===A),me=A==="user"?ne?.[0]:ne?.[ne.length-1];me&&(e.view.open.add(C),e.holdView(),await H(C,me.id,r(A===
"user"?"edit.question":"edit.reply")))}async function K(){let{editing:y}=e.view;if(!y)return;let{target:A,source:C,text:V}=y;if(V===C.text)return se();try{await i.
ask("edit",{target:A,version:C.version,text:V},e.memory),se(),f(r("did.edit"))}catch(ne){ne instanceof pe&&ne.fresh&&(e.view.editing={...y,source:ne.fresh,text:ne.
fresh.text,word:r("stale")}),d(ne),g("cards","standing")}}function se(){let y=e.view.editing?.row;e.view.editing=null,g("cards","standing"),y&&requestAnimationFrame(
()=>e.focusRow(y))}function oe(y){return e.selection.numbers.has(y)?e.selection.list:[y]}function _(y){e.view.found&&Y();let A=e.memory.summaries.find(({id:C,covers:V})=>!e.
view.unfolded.has(C)&&V.some(([ne,me])=>y>=ne&&y<ne+me));A&&!A.expanded&&e.view.unfolded.add(A.id),e.view.tab=e.wide?e.view.tab:"memory",g("view"),requestAnimationFrame(
()=>e.focusRow(`#${y}`))}async function le(y){if(e.view.query=y,!y.trim())return e.view.found=null,g("view");let A=await w("search",{query:y});!A||e.view.query!==
y||(e.view.found=A.numbers,e.view.foundTotal=A.total,g("view"))}function Y(){Object.assign(e.view,{searching:!1,query:"",found:null}),g("view")}function J(){cancelAnimationFrame(
s),i.close(),e.memory.forget()}return Object.assign(e,{start:a,hello:u,receive:c,changed:g,ask:w,act:b,command:k,summarise:l,say:f,unfold:v,readingOf:$,read:z,edit:H,
editTurn:N,save:K,leaveEditing:se,targets:oe,reveal:_,search:le,endSearch:Y,close:J})}var bn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function W(t){return ee(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},ee("path",{d:bn[t]??""}))}function xt(t){return ee("svg",{class:`jsm-dot jsm\
-dot-${t}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},ee("circle",{cx:6,cy:6,r:t==="in"?5:4.25}))}var X=(t,e,n,s={})=>o("button.jsm-button.jsm-bare",{"aria-label":e,title:e,onclick:n,...s},W(t)),ae=(t,e,n,s={})=>o("button.jsm-button",{onclick:n,...s},t?W(t):
null,o("span",e)),ie=(t,e,n="",s={})=>o(`button.jsm-button${n}`,{onclick:e,...s},t),$e=({action:t,target:e})=>be(`action.${t}`)?r(`action.${t}`,{target:e}):`${t}\
 ${e}`.trim();function Ge({state:t,why:e,detail:n}){let s=be(`why.${e}`)?r(`why.${e}`,{detail:n}):`${e} ${n}`.trim();return s?t==="in"?s.startsWith("as ")?`${r(
"in")} ${s}`:`${r("in")}, ${s}`:`${r(t)}: ${s}`:r(t)}var vn=({why:t,detail:e})=>be(`tip.${t}`)?r(`tip.${t}`,{detail:e}):"";function Ce(t){let e=Ge(t),n=vn(t),s={
pinned:"pin",summary:"layers",found:"search"}[t.why];return o(`button.jsm-badge.jsm-${t.state}`,{"data-tip":n||null,"aria-label":n?`${e}. ${n}`:e,"data-act":"ba\
dge"},s&&t.state==="in"?W(s):xt(t.state),o("span",e))}function Me(t){let e=t.view.editing;if(!e)return null;let n=o("textarea.jsm-editor",{"aria-label":e.label,
dir:"auto",rows:Math.min(14,Math.max(3,e.text.split(`
`).length+1)),value:e.text,oninput:()=>{t.view.editing&&(t.view.editing.text=n.value)},onkeydown:s=>{if(s.key==="Escape")t.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))t.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),o(".jsm-editi\
ng",o(".jsm-label",e.label),e.word?o("p.jsm-warning",W("warning"),e.word):null,n,o(".jsm-row",o("span.jsm-space"),ie(r("cancel"),()=>t.leaveEditing()),ie(r("sav\
e"),()=>t.save(),".jsm-primary")))}async function ve(t,e){try{await navigator.clipboard.writeText(e),t.say(r("copied"))}catch{let n=o("textarea.jsm-editor",{readonly:!0,
rows:10,"aria-label":r("copy"),value:e});kt(t,r("copy.failed"),n,[]),n.select()}}function kt(t,e,n,s){let i=o("dialog.jsm-dialog",{"aria-label":e,onclose:()=>i.
remove(),onkeydown:u=>u.stopPropagation()}),a=ie(r(s.length?"cancel":"close"),()=>i.close());return D(i,o("h2",e),n,o(".jsm-row",o("span.jsm-space"),a,...s)),t.
root.append(i),i.showModal(),i}function jt(t){let e=ie(r("erase.now"),()=>{n.close(),t.command("erase")},".jsm-primary.jsm-danger"),n=kt(t,r("erase.title"),o("p",
r("erase.text")),[e])}var xn=400;function $t(t){let e=o("b.jsm-selected"),n=o("span",{role:"status","aria-live":"polite"}),s=o("span.jsm-busy",{hidden:!0},o("span.jsm-pulse"),r("busy")),
i=0,a=o("progress.jsm-progress"),u=o("span"),c=o(".jsm-row.jsm-selection",{role:"toolbar","aria-label":r("selected.other",{n:0}),hidden:!0},e,o("span.jsm-space"),
b("pin","pin"),b("off","exclude"),ae("summarise",r("summarise"),()=>v(),{class:"jsm-squeeze","aria-label":r("summarise"),title:r("summarise")}),b("remove","prun\
e"),X("close",r("unselect"),()=>{t.selection.clear(),t.changed("selection")})),h=ae("summarise",r("summarise.older"),()=>t.summarise({})),g=ae("",r("clear"),()=>t.
command("clear")),x=o(".jsm-row.jsm-work",{hidden:!0},u,a,ie(r("cancel"),()=>t.act("cancel",{work:t.memory.work.id}))),w=o(".jsm-bottom",x,o(".jsm-row.jsm-foot",
h,o(".jsm-status",s,n),g,c));function b(p,$){return ae(p,r(p),()=>f($),{class:"jsm-squeeze","aria-label":r(p),title:r(p)})}function k(p){let{memory:$,selection:S,
view:T,wide:z,said:H}=t;if(p.has("work")){let{id:oe,action:_,done:le,of:Y}=$.work;R(x,oe!=="");let J=r(`work.${_}`);Q(u,Y?r("work.of",{what:J,done:le,of:Y}):J),
F(a,{"aria-label":J}),Y?Object.assign(a,{max:Y,value:le}):a.removeAttribute("value")}p.has("said")&&Q(n,H),p.has("busy")&&l($.busy);let N=$.phase==="live"&&$.order.
length>0&&(z||T.tab==="memory"),K=N&&S.size>0,se=c.contains(document.activeElement);R(c,K);for(let oe of[h,g])R(oe,N&&!K);w.classList.toggle("jsm-selecting",K),
w.classList.toggle("jsm-quiet",!N&&!H&&s.hidden&&x.hidden),K&&Q(e,re("selected",S.size)),F(c,{"aria-label":re("selected",S.size)}),se&&!K&&t.focusRow(S.active)}
function l(p){clearTimeout(i),i=p?setTimeout(()=>{R(s,!0),t.changed("selection")},xn):0,p||R(s,!1)}function d(){clearTimeout(i)}async function f(p){let $=t.selection.
list,S=$.length===1?`#${$[0]}`:re("turns.n",$.length);await t.act("turns",{action:p,numbers:$},r(`did.${p}`,{what:S}))&&p==="prune"&&t.selection.clear(),t.changed(
"selection")}async function v(){let p=t.selection.list;t.selection.clear(),t.changed("selection"),await t.summarise({numbers:p})}return{element:w,update:k,close:d}}
function Mt(t){let e=!1,n=o(".jsm-findings",{role:"group","aria-label":r("findings"),hidden:!0});function s(i){if(!i.has("findings"))return;let{findings:a}=t.memory;
R(n,a.length>0);let u=e?a:a.slice(0,1),c=a.length>1&&ie(e?r("findings.less"):re("findings.more",a.length-1),()=>{e=!e,t.changed("findings")},".jsm-plain",{"aria\
-expanded":e});D(n,...u.map((h,g)=>o("p.jsm-finding",W("warning"),o("span",h.text," ",...h.remedies.map((x,w)=>ie(kn(x),()=>t.act("remedy",{finding:h.id,choice:w},
r("did.remedy")),".jsm-plain"))," ",g===u.length-1&&c))))}return{element:n,update:s}}function kn(t){let e=$e(t);return e.charAt(0).toUpperCase()+e.slice(1)}var St={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function Tt(t){let e=o("p",{role:"status"}),
n=o(".jsm-sign"),s=o("div"),i="",a=o(".jsm-calm",n,e,s);function u(c){if(!te(c,"phase","turns","all","draft"))return;let{memory:h,host:g}=t,x=h.order.length===0&&
!h.draft,w=h.phase!=="live"?h.phase:x?"empty":"";if(R(a,w!==""),a.classList.toggle("jsm-late",w==="connecting"),w===i)return;i=w,D(n,St[w]?W(St[w]):null),D(e,...(w?
r(w).split(/(?<=[.。]) /):[]).flatMap(l=>[o("span",l)," "]));let b=w==="empty"?g.insertExample:w==="absent"||w==="restarted"?g.loadExtension:void 0,k=w==="empt\
y"?r("empty.example"):r("absent.load");D(s,b?ie(k,()=>b.call(g),".jsm-primary"):null)}return{element:a,update:u}}function jn(t,e,n){let s=o(".jsm-menu",{role:"menu",popover:"auto","aria-label":e.getAttribute("aria-label")}),i=()=>{if(!s.isConnected)return;let c=s.contains(
document.activeElement);s.remove(),F(e,{"aria-expanded":!1}),c&&e.focus()},a=n.filter(c=>c!==!1).map(c=>{if(!c)return null;let[h,g,x,w]=c;return o("button.jsm-i\
tem",{class:w&&"jsm-danger",role:"menuitem",tabindex:-1,onclick:()=>{i(),x()}},W(h),g)});D(s,...a.map(c=>c??o("hr",{role:"separator"})));let u=a.filter(c=>c!==null);
F(s,{onkeydown:c=>{let h=u.findIndex(x=>x===document.activeElement),g={ArrowDown:h+1,ArrowUp:h-1+u.length,Home:0,End:u.length-1}[c.key];if(g!==void 0)u[g%u.length]?.
focus();else if(c.key==="Escape"||c.key==="Tab")i();else return;c.preventDefault(),c.stopPropagation()},ontoggle:c=>{c.newState==="closed"&&i()}}),t.append(s),F(
e,{"aria-expanded":!0}),Ae(s,e,{gap:4,end:!0}),u[0]?.focus()}function xe(t,e,n,s={}){let i=X("more",e,()=>jn(t.root,i,n()),{"aria-haspopup":"menu","aria-expande\
d":!1,...s});return i}function At(t,e){let n=X("search",r("search.turns"),()=>p(),{"aria-expanded":!1}),s=o("span.jsm-model"),i=o("select.jsm-field",{"aria-label":r("thread"),onchange:()=>v()}),
a=o("select.jsm-field",{"aria-label":r("strategy"),onchange:()=>f({})}),u=o("span.jsm-options"),c="",h=xe(t,r("more"),()=>$()),g=ae("undo",r("undo"),()=>t.command(
"undo"),{class:"jsm-bare jsm-back"}),x=X("redo",r("redo"),()=>t.command("redo")),w=o(".jsm-header",o("h2.jsm-title",r("title")),o(".jsm-toolbar",g,x,n,h),o(".js\
m-row.jsm-setup",s,i,o("span.jsm-space"),o("span.jsm-strategy",a,u)));function b(S){if(F(n,{"aria-expanded":t.view.searching}),!S.has("head"))return;let{head:T,
thread:z}=t.memory;Q(s,T.model),k(g,"undo",T.undo),k(x,"redo",T.redo),R(i,T.threads.length>1),D(i,...T.threads.map(({name:N,turns:K})=>o("option",{value:N,selected:N===
z},r("thread.option",{name:N,n:K}))));let H=T.strategies.map(({name:N})=>N).join();a.dataset.names!==H&&(a.dataset.names=H,D(a,...T.strategies.map(({name:N})=>o(
"option",{value:N},$n(N))))),a.value=T.strategy,l(T.strategies.find(({name:N})=>N===T.strategy))}function k(S,T,z){let H=z?r(`${T}.what`,{what:$e(z)}):r(T);F(S,
{"aria-disabled":!z,"aria-label":H,title:H});let N=S.querySelector("span");N&&Q(N,z?$e(z):r(T))}function l(S){let T=S?.options??[],z=`${S?.name} ${T.map(({name:H})=>H)}`;
c!==z&&(c=z,D(u,...T.map(H=>d(S?.name??"",H))));for(let{name:H,value:N}of T){let K=u.querySelector(`[data-option="${CSS.escape(H)}"]`);K&&K!==document.activeElement&&
(K.value=String(N)),K&&Et(K)}}function d(S,{name:T,value:z,least:H,most:N}){let K=`option.${S}.${T}`,[se,oe=""]=(be(K)?r(K):`${T} {input}`).split("{input}"),_=o(
"input.jsm-field",{type:"number",min:H,max:N,value:z,"data-option":T,oninput:()=>Et(_),onchange:()=>{_.validity.valid&&_.value&&f({[T]:Math.floor(Number(_.value))})}});
return o("label.jsm-option",se,_,oe)}function f(S){let T=a.value,{head:z}=t.memory,H=T===z.strategy?z.strategies.find(N=>N.name===T)?.options??[]:[];t.act("stra\
tegy",{name:T,options:{...Object.fromEntries(H.map(N=>[N.name,N.value])),...S}}).then(N=>{N||t.changed("head")})}function v(){t.act("thread",{name:i.value})}function p(){
if(t.view.searching)return t.endSearch();t.view.searching=!0,t.view.tab=t.wide?t.view.tab:"memory",t.changed("view")}function $(){return[["check",r("check"),()=>t.
act("command",{action:"check"})],["copy",r("strip.copy"),()=>ve(t,e())],null,["remove",r("clear"),()=>t.command("clear")],["erase",r("erase"),()=>jt(t),!0]]}return{
element:w,update:b}}var Et=t=>{t.style.width=`${Math.max(2,t.value.length)+4.6}ch`},$n=t=>be(`strategy.${t}`)?r(`strategy.${t}`):t;var Mn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Sn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Tn=new Set("class dir lang title start colspan rowspan align open".split(" "));function qt(t){let e=new DOMParser().parseFromString(t,"\
text/html"),n=document.createDocumentFragment();return Ot(e.body,n,0),n}function Ot(t,e,n){for(let s of t.childNodes){if(s.nodeType===Node.TEXT_NODE&&e.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||n>60)continue;let i=s,a=i.localName;if(Sn.has(a))continue;let u=Mn.has(a)?document.createElement(
a):null;if(u){for(let{name:h,value:g}of i.attributes)Tn.has(h)&&u.setAttribute(h,g);let c=a==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(c)&&(u.
setAttribute("href",c),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),e.appendChild(u)}Ot(i,u??e,n+1)}}var En=(t,e)=>{let n=t.targets(e);return n.length===1?`#${n[0]}`:re("turns.n",n.length)};function he(t,e,n){let s=r(`did.${n}`,{what:En(t,e)});return t.act("tur\
ns",{action:n,numbers:t.targets(e)},s)}function Bt(t,e,n,s,i){let{memory:a,view:u,host:c}=t;if(u.editing?.row===s)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(s)}`;let h=a.cards.get(e),{state:g,why:x,detail:w}=a.placeAt(n);return[g,x,w,a.tokens[n],h?`${h.version} ${h.flags} ${h.outcome}\
 ${h.reply.length} ${h.more}`:"",u.open.has(s),u.open.has(s)&&u.readings.get(s)?.version,i,a.draft?.number===e,h?.cell?c.cellState?.(h.cell):"",t.wide].join("|")}
function Rt(t,e,n,s,i){let{memory:a,view:u}=t,c=a.cards.get(e),h=a.placeAt(n),g=u.open.has(s),x=a.draft?.number===e;return o(`.jsm-card.jsm-place-${h.state}${i?
".jsm-inside":""}`,{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",`#${e}`),Ce(h)),o("span.jsm-tokens",{title:r("tokens.title")},G(a.tokens[n]))),
c?An(t,c):null,g||u.editing?.row===s?Ue(t,s,c):Ct(c),x?zt():null,c?qn(t,c,h):null)}var Nt=t=>t.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();
function Ct(t){return t?o(".jsm-text",o("p.jsm-question",{dir:"auto"},Nt(t.question)||(t.reply?"":r("empty.text"))),t.reply?o("p.jsm-reply",{dir:"auto"},o("span\
.jsm-hook",{"aria-hidden":"true"},"↳ "),Nt(t.reply)):null):o(".jsm-text.jsm-waiting",{"aria-hidden":"true"},o("i"),o("i"))}function An(t,e){let n=e.cell?t.host.
cellState?.(e.cell):"",s=[e.flags.includes("earlier")&&o("span.jsm-flag.jsm-notable",W("earlier"),r("flag.earlier")),n&&o("span.jsm-flag.jsm-notable",W("cell"),
r(`cell.${n}`)),n==="gone"&&ie(r("remove"),()=>he(t,e.number,"prune"),".jsm-plain",{"data-act":"remove-gone","aria-label":`${r("remove")} #${e.number}`}),e.outcome===
"truncated"&&o("span.jsm-flag.jsm-notable",W("warning"),r("flag.truncated")),e.flags.includes("edited")&&o("span.jsm-flag",W("edit"),r("flag.edited")),e.tools>0&&
o("span.jsm-flag",W("tool"),re("flag.tools",e.tools)),e.images>0&&o("span.jsm-flag",re("flag.images",e.images))].filter(i=>i);return s.length?o(".jsm-flags",...s):
null}function qn(t,e,n){let{number:s,flags:i}=e,a=i.includes("pinned"),u=Lt(e,n),c=t.view.open.has(`#${s}`);return o("span.jsm-tools",X("pin",`${r("pin")} #${s}`,
()=>he(t,s,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:r(a?"unpin":"pin")}),X("off",`${r("off")} #${s}`,()=>he(t,s,u?"include":"exclude"),{class:"\
jsm-roomy","data-act":"off","aria-pressed":u,title:r(u?"on":"off")}),X("remove",`${r("remove")} #${s}`,()=>he(t,s,"prune"),{class:"jsm-roomy","data-act":"remove"}),
X(c?"down":"right",`${r(c?"fold":"unfold")} #${s}`,()=>t.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":c}),xe(t,r("turn.actions",{n:s}),()=>On(t,e,n),{"d\
ata-act":"more"}))}var Lt=(t,e)=>t.flags.includes("excluded")||e.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(e.why);function On(t,e,n){
let{number:s}=e,{host:i}=t,a=Lt(e,n),u=t.view.open.has(`#${s}`);return[[u?"down":"right",r(u?"fold":"unfold"),()=>t.unfold(`#${s}`)],["edit",r("edit.question"),
()=>t.editTurn(s,"user")],!!e.reply&&["edit",r("edit.reply"),()=>t.editTurn(s,"assistant")],["off",r(a?"on":"off"),()=>he(t,s,a?"include":"exclude")],["summaris\
e",r("summarise.before",{n:s}),()=>t.summarise({older:s})],!!(i.goToCell&&e.cell)&&i.cellState?.(e.cell)!=="gone"&&["cell",r("goto"),()=>i.goToCell?.(e.cell)],[
"copy",r("copy"),()=>Nn(t,s)],null,["remove",r("remove"),()=>he(t,s,"prune"),!0]]}async function Nn(t,e){let n=t.readingOf(`#${e}`)??await t.read(`#${e}`);if(!n)
return;let s=await Promise.all(n.map(({id:i})=>t.ask("source",{target:i})));await ve(t,s.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function Ue(t,e,n){let{readings:s,editing:i}=t.view,a=s.get(e)?.messages;if(!a)return n?Ct(n):o(".jsm-text",r("loading"));let u=i?.row===e?i:null;return o("\
.jsm-whole",...a.map(c=>u?.target===c.id?Me(t):Bn(c)),u&&!a.some(({id:c})=>c===u.target)?Me(t):null)}function Bn(t){let{role:e,name:n,tokens:s,html:i,more:a}=t,
u=o(".jsm-rendered",{dir:"auto"});return u.append(qt(i)),o(`section.jsm-message.jsm-role-${e}`,{"aria-label":r(`role.${e}`)},o(".jsm-label",r(`role.${e}`),n?` ·\
 ${n}`:"",o("span.jsm-tokens",G(s))),u,a?o("p.jsm-faint",r("cut")):null)}var zt=()=>o(".jsm-writing",o(".jsm-stream",{dir:"auto"}));function Pt(t,e){return o(".\
jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",`#${e}`),o("span.jsm-badge.jsm-maybe",o("span.jsm-puls\
e"),r("writing")))),o(".jsm-text",o("p.jsm-question",{dir:"auto"},t.memory.draft?.question??"")),zt())}function It(t,e,n){let{view:s}=t;if(s.editing?.row===e.id)return`editing ${s.editing.source.version} ${s.readings.has(e.id)}`;let{id:i,version:a,stale:u,pinned:c,
expanded:h,missing:g,place:x}=e;return[i,a,u,c,h,g,x.state,x.why,x.detail,n,s.open.has(i),s.readings.get(i)?.version,t.wide].join("|")}function Ht(t,e,n){let{id:s,
text:i,covers:a,place:u,tokens:c,stale:h,by:g,edited:x,expanded:w}=e,b=Re(fe(a,1)),k=t.view.open.has(s)||t.view.editing?.row===s;return o(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},o(".jsm-head",o("span.jsm-lead",o("span.jsm-number",s),Ce(u)),o("span.jsm-tokens",{title:r("tokens.title")},G(c))),o(".\
jsm-flags",o("span.jsm-flag",W("summarise"),r("summary.covers",{turns:b})),g?o("span.jsm-flag",r("summary.by",{by:g})):null,x?o("span.jsm-flag",W("edit"),r("fla\
g.edited")):null,w?o("span.jsm-flag",r("summary.expanded")):null),k?Ue(t,s):o(".jsm-text",o("p.jsm-question",{dir:"auto"},i)),Rn(e),h?o("p.jsm-warning",W("stale"),
o("span",r("summary.stale")),ae("",r("summary.remake"),()=>t.act("summary",{action:"remake",summary:s},r("did.summarise")),{"data-act":"remake"})):null,Cn(t,e,n))}
function Rn({lost:t,missing:e}){if(!e)return null;let n=e-t.length;return o("p.jsm-warning",W("warning"),o("span",o("b",re("summary.lost",e)," "),o("span",{dir:"\
auto"},t.join(" · ")+(n>0?" …":""))))}var Ve=(t,e)=>t.act("summary",{action:"remove",summary:e},r("did.prune",{what:e}));function Cn(t,e,n){let{id:s,pinned:i,
expanded:a}=e,u=()=>{t.view.unfolded.delete(s)||t.view.unfolded.add(s),t.changed("view")},c=xe(t,r("summary.actions",{id:s}),()=>[!a&&[n?"down":"right",r(n?"sum\
mary.shut":"summary.open"),u],["list",r(t.view.open.has(s)?"fold":"unfold"),()=>t.unfold(s)],["edit",r("edit"),()=>t.edit(s,s,r("edit.of",{what:s}))],["stale",r(
"summary.remake"),()=>t.act("summary",{action:"remake",summary:s},r("did.summarise"))],["layers",r(a?"summary.hide":"summary.show"),()=>t.act("summary",{action:a?
"collapse":"expand",summary:s})],null,["remove",r("remove"),()=>Ve(t,s),!0]],{"data-act":"more"});return o("span.jsm-tools",X("pin",`${r("pin")} ${s}`,()=>t.act(
"summary",{action:i?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":i,title:r(i?"unpin":"pin")}),a?null:X(n?"down":"right",`${r(n?"summary.shut":"sum\
mary.open")}: ${s}`,u,{"data-act":"unfold","aria-expanded":n}),c)}var Ft=400,Ln=60;function Dt(t){let e=new Map,n=new Set,s=!0,i=0,a=0,u=0,c=0,h=o(".jsm-canvas",{role:"presentation"}),g=o("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>le()},W("arrow"),r("new.below")),x=new ResizeObserver(m=>oe(m)),w=t.heights,b=o(".jsm-scroller",{role:"grid","aria-label":r("turns"),"aria-multisele\
ctable":!0,onkeydown:m=>ne(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>C(m),ondblclick:m=>V(m),onfocusin:m=>y(m)},h),k=o(".jsm-list",b,g);x.observe(
b),b.addEventListener("scroll",()=>_(),{passive:!0}),t.focusRow=m=>J(m),t.holdView=()=>{s=!1};function l(m){if(te(m,"rows","cards","turns","tried","places","dra\
ft","selection","size")){if(m.has("rows")){let j=d(),E=Y();w.use(t.rows),F(b,{"aria-rowcount":t.rows.length}),f(j),E&&E!==t.selection.active&&t.selection.active&&
J(t.selection.active);let{newest:q}=t.memory;q>i&&!s&&!m.has("all")&&R(g,!0),i=m.has("all")?q:Math.max(q,i)}else S();t.memory.draft&&K()}}function d(){let{scrollTop:m}=b;
m!==a&&p();let j=w.at(m);return{keys:w.rows.slice(j,j+40).map(({key:E})=>E),offset:m-w.top(j)}}function f({keys:m,offset:j}){let{rows:E,total:q}=w;$();let B=q-u;
if(!s){let L=E.findIndex(({key:U})=>U===m[0]),Z=L<0?E.findIndex(({key:U})=>m.includes(U)):L;B=Z<0?a:w.top(Z)+(L<0?0:j)}v(Math.max(0,B)),S()}function v(m){Math.abs(
m-a)<.5||(b.scrollTop=m,a=b.scrollTop)}function p(){let{scrollTop:m,clientHeight:j,scrollHeight:E}=b;a=m,s=m+j>=E-24}function $(){let m=`${w.total}px`;h.style.height!==
m&&(h.style.height=m,k.style.setProperty("--jsm-content",m))}function S(){let{rows:m}=t,j=w.at(a-Ft),E=w.at(a+(u||400)+Ft),q=m.length?Array.from({length:E-j+1},
(U,de)=>j+de):[],B=m.findIndex(({key:U})=>U===t.selection.active);B>=0&&B<j&&q.unshift(B),B>E&&q.push(B);let L=new Set(q.map(U=>m[U].key));for(let[U,{element:de}]of e)
L.has(U)||(x.unobserve(de),de.remove(),e.delete(U));let Z=null;for(let U of q)Z=T(m[U],U,Z);$(),se(q.map(U=>m[U]))}function T(m,j,E){let q=H(m),B=e.get(m.key);if(!B){
let tt=o(".jsm-item-row",{role:"row","data-key":m.key});B={element:tt,signature:"",state:""},e.set(m.key,B),x.observe(tt)}let{element:L}=B;B.signature!==q&&(N(L,
m),Object.assign(B,{signature:q,state:""}));let Z=t.selection.active===m.key||!t.selection.active&&j===t.rows.length-1,U=m.kind==="turn"&&t.selection.numbers.has(
m.number),de=`${Z} ${U} ${j} ${w.top(j)}`;B.state!==de&&(B.state=de,z(L,m,j,Z,U));let et=E?E.nextSibling:h.firstChild;return et!==L&&h.insertBefore(L,et),L}function z(m,j,E,q,B){
m.tabIndex=j.kind!=="line"&&q?0:-1;for(let L of m.querySelectorAll("button, a, textarea, pre"))L.tabIndex=q?0:-1;F(m,{"aria-rowindex":E+1,"aria-selected":j.kind===
"turn"?B:null}),m.style.transform=`translateY(${w.top(E)}px)`}function H(m){return m.kind==="turn"?Bt(t,m.number,m.index,m.key,m.inside):m.kind==="summary"?It(t,
m.summary,m.open):m.kind==="draft"?`draft ${t.memory.draft?.question}`:m.key}function N(m,j){let E=m.contains(document.activeElement)?document.activeElement:null,
q=E?.getAttribute("data-act");j.kind==="turn"?m.replaceChildren(Rt(t,j.number,j.index,j.key,j.inside)):j.kind==="summary"?m.replaceChildren(Ht(t,j.summary,j.open)):
j.kind==="draft"?m.replaceChildren(Pt(t,j.number)):m.replaceChildren(o(".jsm-line",{role:"gridcell"},o("span",r("line")))),E&&E!==m&&(m.querySelector(`[data-act\
="${q}"]`)??m).focus({preventScroll:!0})}function K(){let{draft:m}=t.memory,j=m&&e.get(`#${m.number}`)?.element.querySelector(".jsm-stream");j&&Q(j,m.text)}function se(m){
let{cards:j}=t.memory,E=m.flatMap(B=>B.kind==="turn"&&!j.has(B.number)&&!n.has(B.number)?[B.number]:[]);if(E.length===0)return;let q=E.slice(0,Ln);for(let B of q)
n.add(B);t.ask("page",{numbers:q}).finally(()=>{for(let B of q)n.delete(B)})}function oe(m){let j=d(),E=!1;for(let{target:q,borderBoxSize:B}of m){if(q===b){u=b.
clientHeight,k.style.setProperty("--jsm-gutter",`${b.offsetWidth-b.clientWidth}px`);let U=Math.round(b.clientWidth);U!==c&&w.reset(),c=U,E=!0;continue}let L=q.getAttribute(
"data-key"),Z=B[0].blockSize;L&&Z>0&&e.has(L)&&(E=w.measure(L,Z)||E)}E&&f(j)}function _(){b.scrollTop!==a&&p(),s&&R(g,!1),S()}function le(){s=!0,f(d()),R(g,!1)}
function Y(){let m=document.activeElement?.closest(".jsm-item-row");return m&&h.contains(m)?m.getAttribute("data-key")??"":""}function J(m){let j=t.rows.findIndex(
B=>B.key===m);if(j<0)return;t.selection.active=m;let E=w.top(j),q=w.top(j+1);E<b.scrollTop?b.scrollTop=E:q>b.scrollTop+b.clientHeight&&(b.scrollTop=Math.min(E,q-
b.clientHeight)),p(),S(),e.get(m)?.element.focus({preventScroll:!0})}function y(m){let j=Y();!j||j===t.selection.active||!(m.target instanceof Element)||(t.selection.
active=j,S())}function A(m){let j=ge(m,".jsm-item-row")?.dataset.key;return t.rows.find(E=>E.key===j)}function C(m){let j=A(m),E=m.target;if(j?.kind!=="turn"||E.
closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;let{selection:q,rows:B}=t;m.shiftKey?q.extend(B,j.key):(m.ctrlKey||m.
metaKey||q.size===1&&q.numbers.has(j.number)||q.numbers.clear(),q.toggle(j.number)),t.changed("selection"),J(j.key)}function V(m){let j=A(m);!j||j.kind==="line"||
m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),t.selection.clear(),t.changed("selection"),t.unfold(j.key))}function ne(m){
let j=m.target;if(j.closest("textarea, input, select")||m.altKey)return;let{selection:E,rows:q}=t,B=q.findIndex(({key:de})=>de===E.active),L=q[B],Z=j.classList.
contains("jsm-item-row"),U=we(m.key,B);if(U!==void 0)nn(U,m.shiftKey);else if(m.key==="Delete"||m.key==="Backspace")L?.kind==="turn"&&Z?he(t,L.number,"prune"):L?.
kind==="summary"&&Z&&Ve(t,L.key);else if(m.key==="Escape"&&E.size)E.clear();else if((m.key==="a"||m.key==="A")&&(m.ctrlKey||m.metaKey))E.numbers=new Set(q.flatMap(
de=>de.kind==="turn"?[de.number]:[]));else if(Z&&m.key==="Enter"&&L&&L.kind!=="line")t.unfold(L.key);else if(Z&&m.key===" "&&L?.kind==="turn")E.toggle(L.number);else if(!(Z&&
!m.ctrlKey&&!m.metaKey&&L?.kind==="turn"&&me(m.key,L.number)))return;t.changed("selection"),m.preventDefault()}function me(m,j){let E=t.memory.cards.get(j)?.flags??
[];if(m==="p")he(t,j,E.includes("pinned")?"unpin":"pin");else if(m==="o")he(t,j,E.includes("excluded")?"include":"exclude");else if(m==="e")t.editTurn(j,"user");else
return!1;return!0}function we(m,j){let{rows:E}=t,q=j<0?E.length:j,B=Math.max(1,Math.floor(b.clientHeight/90)),L={ArrowUp:q-1,ArrowDown:q+1,PageUp:q-B,PageDown:q+
B,Home:0,End:E.length-1}[m];return L===void 0?void 0:Ee(L,0,E.length-1)}function nn(m,j){let{rows:E,selection:q}=t,B=m>=E.findIndex(({key:Z})=>Z===q.active),L=E[E[m]?.
kind==="line"?Ee(m+(B?1:-1),0,E.length-1):m];L&&(j?(q.anchor||(q.anchor=q.active),q.extend(E,L.key)):q.anchor=L.key,J(L.key))}function sn(){x.disconnect()}return{
element:k,update:l,close:sn}}var Wt=["instructions","notes","turns","excerpts","input","framing"],Ye=.8;function zn({used:t,layers:e}){let n=t-e.reduce((s,{tokens:i})=>s+i,0);return[...e,{name:"\
framing",tokens:n}].filter(({tokens:s})=>s>0).sort((s,i)=>Wt.indexOf(s.name)-Wt.indexOf(i.name))}function Kt(t){let e=!1,n=o(".jsm-bar",{role:"meter","aria-labe\
l":r("meter"),"aria-valuemin":"0"}),s=o("span.jsm-used"),i=[o("span.jsm-long"),o("span.jsm-brief")],a=o("input.jsm-field",{type:"number",min:"1",step:"100","ari\
a-label":r("budget"),title:r("budget.hint"),onkeydown:v=>d(v),onblur:()=>f()}),u=o("span.jsm-nearly"),c=o(".jsm-legend"),h=o("p.jsm-warning",{hidden:!0}),g=o("s\
pan.jsm-counts"),x=o("button.jsm-button.jsm-plain",{onclick:()=>l(!0)},...i),w=o(".jsm-meter",n,o(".jsm-row.jsm-figures",g,o("span.jsm-amount",u,s,x,a)),c,h);R(
a,!1);function b(v){if(!te(v,"meter","turns","tried"))return;let p=t.memory.tried?.meter??t.memory.meter,{used:$,budget:S,exact:T,problem:z}=p,H=S?$/S:0,N=!!z||
H>1;w.classList.toggle("jsm-near",H>=Ye&&!N),w.classList.toggle("jsm-over",N);let K=Math.max(S??$,$,1),se=zn(p);D(n,...se.map(({name:Y,tokens:J})=>{let y=o(`spa\
n.jsm-part.jsm-layer-${Y}`,{"data-tip":`${r(`layer.${Y}`)}: ${r("tokens",{n:J})}`});return y.style.width=`${J/K*100}%`,y}));let oe=T?"":"≈",_=S===null?r("mete\
r.nolimit",{used:`${oe}${G($)}`}):r("meter.of",{used:`${oe}${G($)}`,budget:G(S)});F(n,{"aria-valuemax":K,"aria-valuenow":Math.min($,K),"aria-valuetext":_}),Q(s,
oe+G($));let le=S===null?_.slice(oe.length+G($).length).trim():r("meter.label",{input:G(S)});Q(i[0],le),Q(i[1],S===null?le:r("meter.brief",{input:G(S)})),F(x,{"\
aria-label":r("meter.change",{words:le})}),D(u,...N&&!z?[W("warning"),r("meter.over")]:H>=Ye&&!N?[W("warning"),r("meter.nearly",{percent:Math.round(H*100)})]:[]),
u.dataset.tip=H>=Ye&&!N?r("meter.nearly.tip",{percent:Math.round(H*100)}):"",D(c,...se.map(({name:Y,tokens:J})=>o("span.jsm-key",o(`i.jsm-layer-${Y}`),r(`layer.${Y}`),
o("b",G(J))))),R(h,!!z),D(h,W("warning"),z),k()}function k(){let{memory:v}=t,p=v.counts,$=v.order.length?re("turns.in",v.order.length,{in:p.in}):"";Q(g,p.maybe?
`${$}; ${r("turns.maybe",{n:p.maybe})}`:$)}function l(v){e=v;let{budget:p}=t.memory.meter;if(R(a,v),R(x,!v),!v)return x.focus();a.value=p===null?"":String(p),a.
focus(),a.select()}function d(v){v.key==="Enter"?f(!0):v.key==="Escape"&&l(!1)}function f(v=!1){if(!e)return;let p=a.value.trim(),$=p===""?null:Math.max(1,Math.
floor(Number(p)));e=!1,R(a,!1),R(x,!0),v&&x.focus(),$!==t.memory.meter.budget&&t.act("budget",{tokens:$})}return{element:w,update:b}}var Je=(t,e)=>e.map(({role:n,layer:s,source:i,tokens:a,text:u,more:c})=>o(`li.jsm-sent.jsm-in-${s}`,o(".jsm-label",o(`i.jsm-layer-${s}`),r(`role.${s==="notes"&&
n==="system"?"notes":n}`),i?o("span.jsm-faint",Pn(t,i)):s==="turns"||s==="instructions"?null:o("span.jsm-faint",r(`layer.${s}`)),o("span.jsm-space"),o("span.jsm\
-tokens",G(a))),o("p.jsm-verbatim",{dir:"auto"},u,c?o("span.jsm-faint",` … ${r("cut")}`):null)));function Pn(t,e){let n=/^#(\d+)$/.exec(e)?.[1];return!n||t.memory.
indexOf(Number(n))<0?e:ie(e,()=>t.reveal(Number(n)),".jsm-plain")}function Xe({used:t,budget:e,exact:n}){let s=`${n?"":"≈"}${G(t)}`;return e===null?r("meter.n\
olimit",{used:s}):r("meter.of",{used:s,budget:G(e)})}async function Qe(t,e,n=""){let s=await t.ask("json",{number:e,question:n});s&&await ve(t,s.text)}function _t(t){
let e=null,n="",s=0,i=o("span.jsm-faint"),a=o("p.jsm-warning",{hidden:!0}),u=ie("",()=>f(),".jsm-plain"),c=o("ol.jsm-messages",{"aria-label":r("tab.next")}),h=o(
"p.jsm-faint",r("next.empty")),g=o("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":r("try"),title:r("try.hint"),placeholder:r("try"),oninput:()=>{
t.view.question=g.value,clearTimeout(s),s=setTimeout(()=>d(),250)}}),x=o(".jsm-request",o(".jsm-row",g),o(".jsm-row",i,o("span.jsm-space"),ae("copy",r("json"),()=>Qe(
t,0,g.value))),a,u,c,h);function w(){let{view:p,wide:$}=t;return p.tab==="next"||$&&p.tab==="memory"}function b(p){if(p.has("all")&&l(),g.value!==t.view.question&&
(g.value=t.view.question),!w())return;let $=te(p,"turns","places","meter","summaries","system","plan","cards");k()!==n&&($||p.has("view")||p.has("size"))&&d()}function k(){
let{thread:p,revision:$,phase:S}=t.memory;return`${S} ${p} ${$} ${g.value}`}function l(){e=null,n="",D(c),Q(i,"")}async function d(){if(t.memory.phase!=="live")
return;let p=n=k(),$=await t.ask("preview",{question:g.value});!$||p!==n||(e=$,v())}async function f(){let p=e,$=n;if(!p)return;let S=await t.ask("preview",{question:g.
value,before:p.start});!S||n!==$||(e={...p,start:S.start,messages:[...S.messages,...p.messages]},v())}function v(){let p=e;p&&(Q(i,Xe(p.meter)),R(a,p.meter.problem!==
""&&p.meter.problem!==t.memory.meter.problem),D(a,W("warning"),p.meter.problem),R(u,p.start>0),Q(u,r("messages.earlier",{n:p.start})),R(h,p.total===0),D(c,...Je(
t,p.messages)))}return{element:x,update:b}}var Le=["memory","next","sent"];function Gt(t){let e=Le.map(c=>o("button.jsm-tab",{role:"tab",onclick:()=>a(c)},r(`tab.${c}`))),n=o(".jsm-tabs",{role:"tablist",
"aria-label":r("tabs"),onkeydown:c=>u(c)},...e);function s(){let{view:c,wide:h}=t;return h&&c.tab==="memory"?"next":c.tab}function i(c){te(c,"view","size","all")&&
(e.forEach((h,g)=>{let x=Le[g]===s();F(h,{"aria-selected":x,tabindex:x?0:-1})}),R(e[0],!t.wide))}function a(c){t.view.tab=c,t.changed("view")}function u(c){let h=Le.
filter(b=>!(t.wide&&b==="memory")),g=h.findIndex(b=>b===s()),x={ArrowRight:g+1,ArrowLeft:g-1+h.length,Home:0,End:h.length-1}[c.key];if(x===void 0)return;let w=h[x%
h.length];a(w),e[Le.indexOf(w)].focus(),c.preventDefault()}return{element:n,update:i}}function Ut(t){let e=0,n=!1,s=o("span.jsm-faint",{role:"status"}),i=o("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":r("search.turns"),placeholder:r("search.turns"),oninput:()=>{clearTimeout(e),e=setTimeout(()=>t.
search(i.value),150)},onkeydown:c=>{if(c.key==="Escape")t.endSearch();else if((c.key==="ArrowDown"||c.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else
return;c.preventDefault()}}),a=o(".jsm-row.jsm-search",{role:"search",hidden:!0},i,s,X("close",r("close"),()=>t.endSearch()));function u(c){if(!c.has("view"))return;
let{searching:h,query:g,found:x,foundTotal:w}=t.view;R(a,h),h&&!n&&i.focus(),n=h,!g&&i.value&&!h&&(i.value=""),Q(s,x?w===0?r("search.none"):w>x.length?r("search\
.cut",{shown:x.length,n:w}):re("search.found",w):"")}return{element:a,update:u}}var Se=96,Ze=14,ke=44;function In(t){let e=10**Math.floor(Math.log10(Math.max(10,t)));return[1,2,2.5,5,10].map(n=>n*e).find(n=>n>=t)??t}function Vt(t,e){let n=t[t.
length-1]?.budget??null,s=Math.max(...t.map(({tokens:l})=>l),1),i=n!==null&&n<=s*6,a=In(i?Math.max(s,n??0):s),u=l=>6+(Se-6)*(1-Math.min(1,l/a)),c=(e-ke-4)/t.length,
h=Math.max(1,Math.min(22,c-(c>4?2:.5))),g=(l,d,f)=>{let v=ee("text",{x:ke-6,y:d+3.5,"text-anchor":"end"});return v.textContent=f||G(l),v},x=(l,d,f)=>{let v=ee("\
text",{x:l,y:Se+Ze,"text-anchor":d});return v.textContent=f,v},w=i?u(n??0):0,b=[...[0,a].filter(l=>!i||l===0||Math.abs(u(l)-w)>12).flatMap(l=>[ee("path",{class:"\
jsm-axis",d:`M${ke} ${u(l)}H${e}`}),g(l,u(l),"")]),...t.map((l,d)=>ee("rect",{class:l.budget!==null&&l.tokens>=l.budget*.8?"jsm-column jsm-high":"jsm-column",x:ke+
d*c+(c-h)/2,y:u(l.tokens),width:h,height:Math.max(1,Se-u(l.tokens)),rx:Math.min(1.5,h/3),"data-tip":r("sent.point",{n:l.number,tokens:l.tokens}),"data-request":l.
number})),...i?[ee("path",{class:"jsm-budget",d:`M${ke} ${w}H${e}`}),g(n??0,w,G(n??0))]:[],x(ke,"start",String(t[0]?.number??"")),...t.length>1?[x(e-2,"end",String(
t[t.length-1].number))]:[]],k=`${r("sent.tokens")}${i?`, ${r("sent.budget")} ${G(n??0)}`:""}`;return ee("svg",{class:"jsm-plot",role:"img","aria-label":k,width:e,
height:Se+Ze+4,viewBox:`0 0 ${e} ${Se+Ze+4}`},...b)}function Yt(t){let e=null,n=null,s="",i=0,a=new ResizeObserver(([{contentRect:d}])=>{let f=Math.floor(d.width);!f||f===i||(i=f,n||w())}),u=o(".jsm-receipts");a.
observe(u);function c(d){d.has("all")&&(e=n=null,s="",D(u));let{view:f,memory:v}=t;if(f.tab!=="sent"||v.phase!=="live")return;let p=`${v.thread} ${v.head.sent}`;
p!==s&&h(p)}async function h(d){s=d;let f=await t.ask("receipts",{});!f||s!==d||(e=f.rows,n||w())}async function g(d){n=await t.ask("receipt",{number:d}),w(),u.
querySelector("button")?.focus()}async function x(){let d=n;if(!d)return;let f=await t.ask("receipt",{number:d.request,before:d.start});!f||n!==d||(n={...d,start:f.
start,messages:[...f.messages,...d.messages]},w())}function w(){if(n)return k(n);if(!e||!i)return;if(e.length===0)return D(u,o("p.jsm-faint",r("sent.none")));let d=Vt(
e,i);F(d,{onclick:f=>{let v=ge(f,"[data-request]")?.dataset.request;v&&g(Number(v))}}),D(u,o(".jsm-label",r("sent.tokens")),d,o("ul.jsm-history",...[...e].reverse().
map(f=>o("li",b(f)))))}function b({number:d,turn:f,tokens:v,exact:p,text:$,model:S}){return o("button.jsm-request-line",{title:S,onclick:()=>g(d)},o("b",d),o("s\
pan.jsm-what",f?r("sent.turn",{n:f}):r("sent.unsaved")," · ",$),o("span.jsm-tokens",`${p?"":"≈"}${G(v)}`))}function k(d){let{request:f,meter:v,start:p,messages:$,
difference:S}=d,T=e?.find(({number:z})=>z===f);D(u,o(".jsm-row",ae("left",r("sent.back"),()=>{n=null,w(),u.querySelector("button")?.focus()}),o("span.jsm-space"),
ae("copy",r("json"),()=>Qe(t,f))),o("h3",r("sent.request",{n:f}),T?o("span.jsm-faint",T.turn?r("sent.turn",{n:T.turn}):r("sent.unsaved")):null),o("p.jsm-faint",
[Xe(v),T?.model].filter(Boolean).join(" · ")),S?Hn(S):null,p>0&&ie(r("messages.earlier",{n:p}),()=>x(),".jsm-plain"),o("ol.jsm-messages",{"aria-label":r("sent.\
request",{n:f})},...Je(t,$)))}function l(){a.disconnect()}return{element:u,update:c,close:l}}function Hn(t){let e=["added","removed","changed"].flatMap(n=>{let s=t[n],
i=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.length?[o(`span.jsm-diff-${n}`,r(`diff.${n}`,{what:i.join(", ")}))]:[]});return o("p.jsm-differ\
ence",r("diff")," ",...e.length?e.flatMap((n,s)=>s?[" · ",n]:[n]):[r("diff.same")])}function Jt(t){let e=new Set,n="",s="",i=o(".jsm-standing");function a(k){if(!te(k,"standing","system","plan","entities"))return;let{system:l,plan:d,entities:f}=t.
memory,v=t.view.editing?.row??"",p=i.contains(document.activeElement)?document.activeElement:null;if(p?.matches("input, textarea")&&!k.has("standing"))return;let $=p&&
(p.getAttribute("data-act")??`edit-${s}`);s=n||(["system","plan"].includes(v)?v:"");let S=v==="plan"||d.text!=="";D(i,c("system",l,!S),S&&c("plan",d),f.length>0&&
x(f)),$&&u($)}function u(k){let l=[...i.querySelectorAll("[data-act]")],d=s?void 0:l.filter(({dataset:f})=>f.act?.startsWith("fold-")).pop();(l.find(({dataset:f})=>f.
act===k)??d)?.focus({preventScroll:!0})}function c(k,{text:l,tokens:d,more:f},v=!1){if(t.view.editing?.row===k)return o(".jsm-note",Me(t));let p=e.has(k),$=r(`s\
tanding.${k}`);return o(".jsm-note",o(".jsm-row",g(k,$,l?p?"":l:r("standing.none"),v&&!l?"jsm-one.jsm-none":"jsm-one"),d?o("span.jsm-tokens",G(d)):null,v&&ae("p\
lus",r("standing.plan"),()=>h("plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":r("standing.add"),title:r("standing.add")}),X("edit",r("standing.edi\
t",{what:$}),()=>h(k),{"data-act":`edit-${k}`})),p&&l?o("p.jsm-full",{dir:"auto"},l,f?" …":""):null)}function h(k){t.edit(k,k,r(`standing.${k}`))}function g(k,l,d,f="\
jsm-one"){let v=e.has(k);return o("button.jsm-fold",{"aria-expanded":v,"data-act":`fold-${k}`,onclick:()=>{e.delete(k)||e.add(k),t.changed("standing")}},W(v?"do\
wn":"right"),o("b",l),o(`span.${f}`,{dir:"auto"},d))}function x(k){let l=e.has("entities");return o(".jsm-note",o(".jsm-row",g("entities",r("standing.entities"),
l?"":k.map(({name:d})=>d).join(", "))),l?o("dl.jsm-entities",...k.flatMap(d=>[o("dt",{dir:"auto"},d.name),...d.facts.map((f,v)=>w(d,f,`${d.id} ${v}`))])):null)}
function w(k,l,d){if(n===d)return o("dd",b(k,l));let{text:f,turns:v,replaced:p}=l;return o(p?"dd.jsm-replaced":"dd",o("span",{dir:"auto"},f," ",o("span.jsm-fain\
t",Re(v),p?` · ${r("entity.replaced")}`:"")),o("span.jsm-space"),...p?[]:[X("edit",`${r("entity.edit")}: ${f}`,()=>{n=d,t.changed("standing")},{"data-act":`edi\
t-${d}`,title:r("entity.edit")}),X("remove",`${r("entity.delete")}: ${f}`,()=>t.act("entity",{entity:k.id,fact:f,text:""}),{"data-act":`remove-${d}`,title:r("en\
tity.delete")})])}function b(k,l){let d=()=>{n="",t.changed("standing")},f=o("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:l.text,"aria-label":`${r(
"entity.edit")}: ${l.text}`,onkeydown:v=>{v.key==="Escape"&&d(),v.key==="Enter"&&(d(),f.value.trim()&&f.value!==l.text&&t.act("entity",{entity:k.id,fact:l.text,
text:f.value.trim()}))}});return requestAnimationFrame(()=>f.focus()),f}return{element:i,update:a}}function Qt(t,e){let{length:n}=t.order;if(n===0||e<5)return[];if(n*7<=e)return Xt(t,0,n,0,e*Math.min(n,3)/3);let s=Math.floor(e*.62),i=Math.floor(s/8),a=e-s-6;return[
...Fn(t,n-i,a),...Xt(t,n-i,n,e-s,s)]}function Xt(t,e,n,s,i){let a=n-e,u=0;for(let g=e;g<n;g++)u+=t.tokens[g];let c=Math.max(0,i-a*7+2)/Math.max(1,u),h=s;return Array.
from({length:a},(g,x)=>{let w=Zt(t,e+x,e+x+1,h,5+t.tokens[e+x]*c);return h+=w.width+2,w})}function Fn(t,e,n){let s=Math.max(1,Math.min(e,Math.floor((n+1)/6))),i=0;
for(let g=0;g<e;g++)i+=Math.max(1,t.tokens[g]);let a=[],u=0,c=0;for(let g=0;g<e;g++)c+=Math.max(1,t.tokens[g]),!(c<i*(a.length+1)/s&&g<e-1)&&(a.push(Zt(t,u,g+1,
0,5)),u=g+1);let h=n/a.length;return a.map((g,x)=>({...g,x:x*h,width:Math.max(2,h-1)}))}function Zt(t,e,n,s,i){let a=0,u=0,c=0,h=0,g=!1;for(let w=e;w<n;w++){let{
state:b,why:k}=t.placeAt(w);a+=t.tokens[w],b==="in"?(c++,u+=t.tokens[w]):b==="maybe"&&h++,g||=b==="in"&&k==="pinned"}let x=c===n-e?"in":c>0?"mixed":h>0?"maybe":
"out";return{x:s,width:i,from:e,to:n,tokens:a,inside:c,share:a?u/a:c?1:0,state:x,pinned:g}}var Te=22,ze=4;function en(t){let e=0,n=ee("svg",{class:"jsm-blocks",role:"img",height:Te+ze}),s=new ResizeObserver(()=>{let b=Math.floor(i.clientWidth);b===e||
!b||(e=b,u())}),i=o(".jsm-strip",{onclick:b=>g(b)},n);s.observe(i);function a(b){R(i,t.memory.order.length>0),te(b,"turns","places","tried","all")&&u()}function u(){
if(!e)return;let{memory:b}=t,k=e;F(n,{viewBox:`0 0 ${k} ${Te+ze}`,width:k,"aria-label":`${r("strip")} ${re("turns.in",b.order.length,{in:b.counts.in})}.`}),D(n,
...Qt(b,k).map(l=>c(l)))}function c(b){let{x:k,width:l,state:d,share:f,pinned:v,from:p,to:$}=b,S={x:k+.5,y:ze+.5,width:Math.max(1,l-1),height:Te-1,rx:Math.min(2,
l/4)},T=Math.max(2,Math.round((Te-1)*f)),z={...S,y:ze+.5+Te-1-T,height:T};return ee("g",{class:`jsm-block jsm-block-${d}`,"data-tip":h(b),"data-from":p,"data-to":$},
ee("rect",{...S,class:"jsm-frame"}),...d==="mixed"?[ee("rect",{...z,class:"jsm-level"})]:[],...v?[ee("path",{class:"jsm-notch",d:`M${k+l/2-2.5} 0h5l-2.5 3.5z`})]:
[])}function h({from:b,to:k,inside:l,tokens:d}){let{memory:f}=t;return k-b===1?r("strip.block",{a:String(f.order[b]),state:Ge(f.placeAt(b)),tokens:d}):r("strip.\
blocks",{a:String(f.order[b]),b:String(f.order[k-1]),in:l,n:k-b,tokens:d})}function g(b){let k=ge(b,"[data-from]")?.dataset.from;k!==void 0&&t.reveal(t.memory.order[Number(
k)])}function x(){let b=n.cloneNode(!0),k=n.querySelectorAll("rect, path");return b.querySelectorAll("rect, path").forEach((l,d)=>{let{fill:f,stroke:v,strokeDasharray:p}=getComputedStyle(
k[d]);F(l,{fill:f,stroke:v,"stroke-dasharray":p==="none"?null:p}),l.removeAttribute("class")}),b.querySelectorAll("g").forEach(l=>{let d=ee("title",{});d.textContent=
l.getAttribute("data-tip");for(let{name:f}of[...l.attributes])l.removeAttribute(f);l.prepend(d)}),b.removeAttribute("class"),F(b,{xmlns:Pe}),new XMLSerializer().
serializeToString(b)}function w(){s.disconnect()}return{element:i,update:a,toSvg:x,close:w}}function tn(t){let e=o(".jsm-tip",{role:"tooltip",popover:"manual"});t.append(e);let n=0,s=null,i=()=>{clearTimeout(n),s=null,e.matches(":popover-open")&&e.hidePopover()},
a=c=>{c.isConnected&&(e.textContent=c.getAttribute("data-tip"),Ae(e,c,{gap:6,end:!1}))},u=(c,h)=>{let g=ge(c,'[data-tip]:not([data-tip=""])');g!==s&&(i(),g&&(s=
g,n=setTimeout(()=>a(g),h)))};return F(t,{onmouseover:c=>u(c,250),onmouseleave:i,onfocusin:c=>u(c,0),onfocusout:i,onkeydown:c=>{c.key==="Escape"&&i()}}),t.addEventListener(
"scroll",i,!0),i}var Dn=760;function Wn({model:t,el:e}){t.host?.strings&&yt(t.host.strings);let n=vt(t),s=en(n),i=Dt(n),a=Yt(n),u=At(n,()=>s.toSvg()),c=Kt(n),h=Gt(n),g=Ut(n),x=Jt(
n),w=Mt(n),b=Tt(n),k=$t(n),l=_t(n),d=o(".jsm-main",g.element,x.element,b.element,i.element),f=o(".jsm-view",{role:"tabpanel"},l.element,a.element),v=o(".jsm-sid\
e",f),p=o(".jsm-body",d,v),$=o(".jsm-shown",u.element,c.element,s.element,w.element,h.element,p),S=o(".jsm-alone"),T=o(t.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":r("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},$,S,k.element);n.root=T;let z={element:T,update(_){if(!te(
_,"phase","view","size","all","turns","draft"))return;let{memory:le,view:Y,wide:J}=n,y=le.phase==="live",A=le.order.length===0&&!le.draft;R($,y),R(S,!y),(y?d:S).
insertBefore(b.element,y?i.element:null),T.classList.toggle("jsm-wide",J),J!==v.contains(h.element)&&(J?f:p).before(h.element),R(d,J||Y.tab==="memory"),J?["role",
"aria-label"].forEach(C=>d.removeAttribute(C)):F(d,{role:"tabpanel","aria-label":r("tab.memory")}),R(v,J||Y.tab!=="memory"),R(l.element,Y.tab==="next"||J&&Y.tab===
"memory"),R(a.element,Y.tab==="sent"),F(f,{"aria-label":r(Y.tab==="sent"?"tab.sent":"tab.next")}),R(i.element,!A)}};n.parts=[z,u,c,s,w,h,g,x,b,i,k,l,a];let H=tn(
T),N=_=>_.stopPropagation();F(T,{onfocusin:_=>{_.target instanceof Element&&F(_.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:N,onkeyup:N,onkeypress:N});
let K=new ResizeObserver(()=>{let _=T.clientWidth>=Dn;_!==n.wide&&(n.wide=_,n.changed("size","view"))});K.observe(T);let se=()=>{t.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},oe=_=>n.reveal(_);return t.on("comm_live_update",se),t.on("reveal",oe),e.append(
T),n.changed("phase","all"),n.start(),()=>{t.off("comm_live_update",se),t.off("reveal",oe),H(),K.disconnect();for(let _ of[s,i,a,k])_.close();n.close(),T.remove()}}
var er={render:Wn};export{er as default};
