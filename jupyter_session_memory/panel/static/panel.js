// Built from src/ by `make panel`; do not edit.
var ze="http://www.w3.org/2000/svg";function i(t,e,...n){let[s,...o]=t.split("."),a=document.createElement(s||"div");a instanceof HTMLButtonElement&&(a.type="bu\
tton"),o.length&&(a.className=o.join(" "));let c=!(e instanceof Object)||e instanceof Node;return c||L(a,e),z(a,...c?[e]:[],...n),a}function L(t,e){for(let[n,s]of Object.
entries(e)){let o=n.startsWith("aria-")&&typeof s=="boolean"?String(s):s;o==null||o===!1||(n.startsWith("on")?t.addEventListener(n.slice(2),s):n==="value"?t.value=
s:n==="class"?t.classList.add(...s.split(" ")):t.setAttribute(n,o===!0?"":o))}}function z(t,...e){t.replaceChildren(...e.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function J(t,e,...n){let s=document.createElementNS(ze,t);return L(s,e),s.append(...n),s}function N(t,e){t.hidden===
e&&(t.hidden=!e)}function V(t,e){t.textContent!==e&&(t.textContent=e)}var ue=({target:t},e)=>t instanceof Element?t.closest(e):null,X=(t,...e)=>e.some(n=>t.has(
n)),je=(t,e,n)=>Math.max(e,Math.min(n,t));function $e(t,e,{gap:n,end:s}){t.showPopover?.();let o=e.getBoundingClientRect(),{width:a,height:c}=t.getBoundingClientRect(),
l=o.bottom+c+8<=innerHeight?o.bottom+n:Math.max(4,o.top-c-n);t.style.left=`${je(s?o.right-a:o.left,4,innerWidth-a-4)}px`,t.style.top=`${l}px`}var Me=class{#s=new Map;#t=new Float64Array(1);#e=!0;constructor(){this.rows=[],this.estimates={turn:84,summary:92,line:28,draft:96}}use(e){this.rows=e,this.#e=
!0}measure(e,n){return Math.abs((this.#s.get(e)??-1)-n)<.5?!1:(this.#s.set(e,n),this.#e=!0,!0)}reset(){this.#s.clear(),this.#e=!0}top(e){return this.#e&&this.#n(),
this.#t[Math.max(0,Math.min(e,this.rows.length))]}get total(){return this.top(this.rows.length)}at(e){this.#e&&this.#n();let n=0,s=this.rows.length-1;for(;n<s;){
let o=n+s+1>>1;this.#t[o]<=e?n=o:s=o-1}return Math.max(0,n)}#n(){let{rows:e,estimates:n}=this,s=this.#s;this.#t.length!==e.length+1&&(this.#t=new Float64Array(e.
length+1));let o=0;for(let a=0;a<e.length;a++)this.#t[a]=o,o+=s.get(e[a].key)??n[e[a].kind];this.#t[e.length]=o,this.#e=!1}};var j=t=>typeof t=="string",q=t=>Number.isSafeInteger(t)&&t>=0,se=t=>typeof t=="boolean",C=t=>e=>Array.isArray(e)&&e.every(t),He=t=>e=>Array.isArray(e)&&e.length===
t&&e.every(q),ne=t=>e=>e==null||t(e),at=(...t)=>e=>t.includes(e),R=t=>{let e=Object.entries(t);return n=>typeof n=="object"&&n!==null&&e.every(([s,o])=>o(n[s]))},
me=C(He(2)),Fe=R({action:j,target:j}),Te=R({state:at("in","out","maybe"),why:j,detail:j}),Pe=R({number:q,version:q,question:j,reply:j,outcome:j,more:se,flags:C(
j),cell:j,model:j,tools:q,images:q}),Se=R({text:j,version:q,tokens:q,more:se}),tt=R({id:j,version:q,text:j,covers:me,tokens:q,place:Te,level:q,more:se,by:j,lost:C(
j),missing:q,stale:se,pinned:se,edited:se,expanded:se}),nt=R({id:j,name:j,facts:C(R({text:j,turns:C(q),replaced:se}))}),st=R({id:j,text:j,turns:C(q),remedies:C(
Fe)}),sn=R({name:j,value:q,least:q,most:q}),ot=R({model:j,strategy:j,strategies:C(R({name:j,options:C(sn)})),threads:C(R({name:j,turns:q})),sent:q,undo:ne(Fe),redo:ne(
Fe)}),lt=t=>t===null||q(t),Ie=R({used:q,budget:lt,exact:se,layers:C(R({name:j,tokens:q})),problem:j}),it=R({id:j,action:j,done:q,of:q}),rt=R({target:j,version:q,
text:j}),on=R({at:q,remove:q,numbers:me,tokens:C(q),places:me}),rn=R({added:C(j),removed:C(j),changed:C(j)}),an=R({role:j,layer:j,tokens:q,text:j,source:j,more:se}),
ln=R({id:j,role:j,version:q,tokens:q,html:j,name:j,more:se}),De={state:R({protocol:q,head:ot,meter:Ie,system:Se,plan:Se,places:C(Te),order:me,tokens:C(q),marks:me,
cards:C(Pe),summaries:C(tt),entities:C(nt),findings:C(st),work:it,draft:ne(R({number:q,question:j,text:j,at:q}))}),update:R({base:q,total:q,head:ne(ot),meter:ne(
Ie),system:ne(Se),plan:ne(Se),places:ne(C(Te)),splices:C(on),marks:C(He(3)),counts:C(He(2)),cards:C(Pe),outdated:me,summaries:ne(C(tt)),entities:ne(C(nt)),findings:ne(
C(st)),work:ne(it)}),draft:R({number:q,at:q,text:j,question:j,ended:se}),status:R({state:at("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:R({re:j,note:j}),refused:R({re:j,kind:j,text:j,fresh:ne(rt)}),page:R({re:j,cards:C(Pe)}),reading:R({re:j,target:j,messages:C(ln)}),source:R({re:j,source:rt}),
found:R({re:j,query:j,numbers:C(q),total:q}),context:R({re:j,request:q,question:j,meter:Ie,start:q,total:q,messages:C(an),difference:ne(rn),places:C(Te),marks:me}),
receipts:R({re:j,rows:C(R({number:q,turn:q,tokens:q,budget:lt,exact:se,text:j,model:j}))}),json:R({re:j,text:j})},cn=R({thread:j,revision:q}),Kn=Object.keys(De);
function ct(t){return!cn(t)||!Object.hasOwn(De,t.type)?null:De[t.type](t)?t:null}var de=class extends Error{constructor(e,n,s){super(n),this.kind=e,this.fresh=s}},Ee=class{#s;#t;#e;constructor(e,n){this.#s=e,this.#t=n,this.next=1,this.waiting=
new Map,this.#e=s=>this.#n(s),e.on("msg:custom",this.#e)}ask(e,n,{thread:s,revision:o}){let a=`r${this.next++}`;return new Promise((c,l)=>{this.waiting.set(a,{type:e,
resolve:c,reject:l});try{this.#s.send({type:e,id:a,thread:s,revision:o,...n})}catch{this.waiting.delete(a),l(new de("lost",""))}})}#n(e){let n=ct(e);if(!n)return;
this.#t(n);let s="re"in n?n.re:n.type==="state"?this.#o():void 0,o=s===void 0?void 0:this.waiting.get(s);!o||s===void 0||(this.waiting.delete(s),n.type==="refus\
ed"?o.reject(new de(n.kind,n.text,n.fresh)):o.resolve(n))}#o(){for(let[e,{type:n}]of this.waiting)if(n==="hello")return e}abandon(){let e=[...this.waiting.values()];
this.waiting.clear();for(let n of e)n.reject(new de("lost",""))}close(){this.#s.off("msg:custom",this.#e),this.abandon()}};var ut={text:"",version:0,tokens:0,more:!1},un={state:"out",why:"",detail:""},dn=1500,dt=4e3;function ae(t,e){let n=[];for(let[s,o]of t)for(let a=0;a<o;a++)n.push(
s+e*a);return n}var qe=class{constructor(){this.thread="",this.revision=0,this.head={model:"",strategy:"",strategies:[],threads:[],sent:0},this.meter={used:0,budget:null,
exact:!0,layers:[],problem:""},this.system=ut,this.plan=ut,this.places=[],this.order=[],this.tokens=[],this.marks=[],this.cards=new Map,this.summaries=[],this.entities=
[],this.findings=[],this.draft=null,this.work={id:"",action:"",done:0,of:0},this.tried=null,this.positions=null}},Ae=class extends qe{constructor(){super(),this.
phase="connecting",this.busy=!1}forget(){Object.assign(this,new qe)}indexOf(e){return this.positions??=new Map(this.order.map((n,s)=>[n,s])),this.positions.get(
e)??-1}placeAt(e){let{places:n,marks:s}=this.tried??this;return n[s[e]]??un}get newest(){return Math.max(this.draft?.number??0,this.order[this.order.length-1]??
0)}get counts(){let e={in:0,maybe:0,out:0};for(let n=0;n<this.order.length;n++)e[this.placeAt(n).state]++;return e}#s(e){return e.type==="state"||e.type==="stat\
us"||e.thread===this.thread}apply(e){return e.type==="state"?this.#t(e):e.type==="status"?this.#i(e.state):this.phase!=="live"||!this.#s(e)?new Set:e.type==="up\
date"?this.update(e):e.type==="draft"?this.#n(e):e.type==="page"?this.keep(e.cards):e.type==="context"&&e.request===0&&e.revision===this.revision?this.#o(e):new Set}#t(e){
if(this.forget(),e.protocol!==1)return this.phase="mismatch",new Set(["phase"]);let{thread:n,revision:s,head:o,meter:a,system:c,plan:l,places:d,tokens:m,summaries:b,
entities:g,findings:f,work:v}=e;return Object.assign(this,{thread:n,revision:s,head:o,meter:a,system:c,plan:l,places:d,tokens:m,summaries:b,entities:g,findings:f,
work:v}),this.phase="live",this.order=ae(e.order,1),this.marks=ae(e.marks,0),this.draft=e.draft??null,this.keep(e.cards),new Set(["phase","all"])}update(e){let n=new Set;
if(e.base!==this.revision)return e.revision<=this.revision?n:n.add("gap");this.revision=e.revision;for(let s of["head","meter","system","plan","places","summari\
es","entities","findings","work"]){let o=e[s];o!=null&&(Object.assign(this,{[s]:o}),n.add(s))}if(this.#e(e)&&n.add("turns"),this.order.length!==e.total)return n.
add("gap");for(let s of ae(e.outdated,1))this.cards.delete(s)&&n.add("cards");return e.cards.length&&this.keep(e.cards).forEach(s=>n.add(s)),this.draft&&e.cards.
some(s=>s.number===this.draft?.number)&&(this.draft=null,n.add("turns")),this.tried&&(n.has("turns")||n.has("places")||n.has("meter"))&&(this.tried=null,n.add("\
turns").add("tried")),n}#e(e){for(let{at:n,remove:s,numbers:o,tokens:a,places:c}of e.splices){for(let d of this.order.slice(n,n+s))this.cards.delete(d);let l=ae(
o,1);this.order=[...this.order.slice(0,n),...l,...this.order.slice(n+s)],this.tokens=[...this.tokens.slice(0,n),...a,...this.tokens.slice(n+s)],this.marks=[...this.
marks.slice(0,n),...ae(c,0),...this.marks.slice(n+s)]}for(let[n,s,o]of e.marks)this.marks.fill(o,n,n+s);for(let[n,s]of e.counts)this.tokens[n]=s;return e.splices.
length&&(this.positions=null),!!(e.splices.length||e.marks.length||e.counts.length||e.places)}#n(e){if(e.ended)return this.draft?.number!==e.number?new Set:(this.
draft=null,new Set(["turns"]));if(this.draft?.number!==e.number)return this.draft={number:e.number,question:e.question,text:e.text,at:e.at},new Set(["turns"]);let{
text:n,at:s}=this.draft,o=n.slice(0,Math.max(0,e.at-s))+e.text;return this.draft={...this.draft,question:e.question||this.draft.question,text:o.slice(-dt),at:s+
Math.max(0,o.length-dt)},new Set(["draft"])}keep(e){for(let n of e)this.cards.delete(n.number),this.cards.set(n.number,n);for(let n of this.cards.keys()){if(this.
cards.size<=dn)break;this.cards.delete(n)}return new Set(["cards"])}#o(e){let n=ae(e.marks,0),s=e.question!==""&&n.length===this.order.length&&n.length>0;return!s&&
!this.tried?new Set:(this.tried=s?{question:e.question,meter:e.meter,places:e.places,marks:n}:null,new Set(["turns","tried"]))}#i(e){return e==="busy"||e==="idl\
e"?this.busy===(e==="busy")?new Set:(this.busy=e==="busy",new Set(["busy"])):(this.forget(),this.busy=!1,this.phase=e,new Set(["phase","all"]))}};function mt(t,{found:e,unfolded:n}){if(e)return e.map(d=>mn(t,d,"")).filter(d=>d.index>=0);let{heads:s,inside:o,hidden:a}=hn(t,n),c=fn(t),l=[];for(let d=0;d<t.order.
length;d++){let m=t.order[d];d===c&&l.push({kind:"line",key:"line"});for(let b of s.get(d)??[])l.push({kind:"summary",key:b.id,summary:b,open:n.has(b.id)});a.has(
m)||l.push({kind:"turn",key:`#${m}`,number:m,index:d,inside:o.get(m)??""})}return t.draft&&t.indexOf(t.draft.number)<0&&l.push({kind:"draft",key:`#${t.draft.number}`,
number:t.draft.number}),l}var mn=(t,e,n)=>({kind:"turn",key:`#${e}`,number:e,index:t.indexOf(e),inside:n});function hn(t,e){let n=new Map,s=new Map,o=new Set;for(let a of t.
summaries){let c=ae(a.covers,1).filter(d=>t.indexOf(d)>=0);if(c.length===0)continue;let l=Math.min(...c.map(d=>t.indexOf(d)));n.set(l,[...n.get(l)??[],a]);for(let d of c)
s.set(d,a.id),!e.has(a.id)&&!a.expanded&&o.add(d)}return{heads:n,inside:s,hidden:o}}function fn(t){let e=-1;for(let n=0;n<t.order.length;n++){let{state:s}=t.placeAt(
n);if(s==="maybe"||(s==="in"&&e<0&&(e=n),s==="out"&&e>=0))return-1}return e>0?e:-1}var we=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((e,n)=>e-
n)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(e){this.numbers.delete(e)||this.numbers.add(e),this.anchor=this.active=`#${e}`}extend(e,n){let s=e.
findIndex(c=>c.key===n),o=e.findIndex(c=>c.key===this.anchor),a=o<0?s:o;s<0||(o<0&&(this.anchor=n),this.numbers=new Set(e.slice(Math.min(a,s),Math.max(a,s)+1).flatMap(
c=>c.kind==="turn"&&c.number!==void 0?[c.number]:[])),this.active=n)}follow(e,n,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||n.some(
l=>l.key===this.active))return;let o=e.findIndex(l=>l.key===this.active),a=new Set(n.map(l=>l.key)),c=e.slice(Math.max(0,o)).find(l=>a.has(l.key));this.active=(c??
n[n.length-1])?.key??""}};var gn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},ht=(t,e="")=>Object.entries(t).flatMap(([
n,s])=>{let o=n?e+n:e.slice(0,-1);return typeof s=="string"?[[o,s]]:ht(s,`${o}.`)}),ft=Object.fromEntries(ht(gn)),_e=ft;function gt(t){_e={...ft,...t}}function r(t,e={}){
return(_e[t]??t.slice(t.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,o)=>{let a=e[o];return a===void 0?s:typeof a=="number"?F(a):a}).trimEnd()}var he=t=>t in _e,
Q=(t,e,n={})=>r(`${t}.${e===1?"one":"other"}`,{n:e,...n}),pn=new Intl.NumberFormat("en-US"),F=t=>pn.format(t);function Oe(t){let e=[];for(let n=0;n<t.length;n++){
let s=n;for(;n+1<t.length&&t[n+1]===t[n]+1;)n++;e.push(s===n?`#${t[n]}`:`#${t[s]}–#${t[n]}`)}return e.length>4?`${e.slice(0,3).join(", ")}, … ${e[e.length-1]}`:
e.join(", ")}var wn=40,Ne=class{#s;#t=new Set;#e=0;#n;constructor(e){this.#s=e,this.host=e.host??{},this.memory=new Ae,this.selection=new we,this.heights=new Me,this.rows=[],
this.view=this.#o(),this.wide=!1,this.root=document.createElement("div"),this.parts=[],this.said="",this.focusRow=()=>{},this.holdView=()=>{},this.#n=new Ee(e,n=>this.
receive(n)),this.#n.next=Math.floor(Math.random()*2**40)}#o(){return{tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,
asked:new Set,editing:null,question:""}}start(){this.#s.comm_live===!1?this.receive({type:"status",thread:"",revision:0,state:"reopened"}):this.hello()}hello(){
this.#n.ask("hello",{protocol:1},this.memory).catch(e=>{e.kind!=="lost"&&(this.memory.phase="mismatch"),this.changed("phase")})}receive(e){let n=this.memory.phase===
"live",s=this.memory.thread,o=this.memory.apply(e);o.has("gap")&&this.hello(),o.has("all")&&(this.memory.phase!=="live"||this.memory.thread!==s)&&this.#i(),n&&this.
memory.phase!=="live"&&this.#n.abandon(),X(o,"cards","turns","summaries")&&this.#u(),this.changed(...o)}#i(){let{tab:e}=this.view;this.view={...this.#o(),tab:e},
this.selection=new we,this.heights.reset(),this.said=""}changed(...e){for(let n of e)this.#t.add(n);this.#t.size&&!this.#e&&(this.#e=requestAnimationFrame(()=>this.#c()))}#c(){
this.#e=0;let e=this.#t;if(this.#t=new Set,e.has("all"))for(let n of["head","meter","turns","cards","findings","standing","view","busy","work","said"])e.add(n);
if(X(e,"turns","summaries","view","places")){let n=mt(this.memory,this.view);this.selection.follow(this.rows,n,s=>this.memory.indexOf(s)>=0),this.rows=n,e.add("\
rows").add("selection")}for(let n of this.parts)n.update(e)}async ask(e,n){try{return await this.#n.ask(e,n,this.memory)}catch(s){return this.#a(s),null}}async act(e,n,s=""){
let o=await this.ask(e,n);return o&&this.say("note"in o&&o.note||s),o!==null}command(e){return this.act("command",{action:e},r(`did.${e}`))}summarise(e){return this.
act("summarise",e,r("did.summarise"))}#a(e){if(!(e instanceof de))throw e;if(e.kind==="lost"){this.memory.phase==="live"&&this.receive({type:"status",thread:"",
revision:0,state:"gone"});return}this.say(e.kind==="stale"&&e.fresh?r("stale"):e.kind==="cancelled"?r("work.cancelled"):e.message)}say(e){this.said=e,this.changed(
"said")}async unfold(e){let{open:n}=this.view;if(n.delete(e))return this.changed("cards");n.add(e),this.holdView(),this.changed("cards"),await this.#l(e)}#r(e){
let{cards:n,summaries:s}=this.memory;return(e.startsWith("#")?n.get(Number(e.slice(1))):s.find(({id:a})=>a===e))?.version??-1}readingOf(e){let n=this.view.readings.
get(e);return n?.version===this.#r(e)?n.messages:void 0}#u(){let{open:e,readings:n}=this.view;for(let s of n.keys())!e.has(s)&&!this.readingOf(s)&&n.delete(s);for(let s of e)
this.#r(s)>=0&&this.#l(s)}async#l(e){let{view:n}=this;if(!n.asked.has(e)){for(n.asked.add(e);n===this.view&&n.open.has(e)&&!this.readingOf(e);)await this.read(e)||
n.open.delete(e);n.asked.delete(e),this.changed("cards")}}async read(e){let{open:n,readings:s,editing:o}=this.view,a=this.#r(e),c=await this.ask("read",{target:e});
if(!c)return null;s.delete(e),s.set(e,{version:a,messages:c.messages});for(let l of s.keys()){if(s.size<=wn)break;l!==o?.row&&(s.delete(l),n.delete(l))}return this.
changed("cards"),c.messages}async edit(e,n,s){let o=await this.ask("source",{target:n});o&&(this.view.editing={row:e,target:n,label:s,source:o.source,text:o.source.
text,word:""},this.changed("cards","standing"))}async editTurn(e,n){let s=`#${e}`,a=(this.readingOf(s)??await this.read(s))?.filter(l=>l.role===n),c=n==="user"?
a?.[0]:a?.[a.length-1];c&&(this.view.open.add(s),this.holdView(),await this.edit(s,c.id,r(n==="user"?"edit.question":"edit.reply")))}async save(){let{editing:e}=this.
view;if(!e)return;let{target:n,source:s,text:o}=e;if(o===s.text)return this.leaveEditing();try{await this.#n.ask("edit",{target:n,version:s.version,text:o},this.
memory),this.leaveEditing(),this.say(r("did.edit"))}catch(a){a instanceof de&&a.fresh&&(this.view.editing={...e,source:a.fresh,text:a.fresh.text,word:r("stale")}),
this.#a(a),this.changed("cards","standing")}}leaveEditing(){let e=this.view.editing?.row;this.view.editing=null,this.changed("cards","standing"),e&&requestAnimationFrame(
()=>this.focusRow(e))}targets(e){return this.selection.numbers.has(e)?this.selection.list:[e]}reveal(e){this.view.found&&this.endSearch();let n=this.memory.summaries.
find(({id:s,covers:o})=>!this.view.unfolded.has(s)&&o.some(([a,c])=>e>=a&&e<a+c));n&&!n.expanded&&this.view.unfolded.add(n.id),this.view.tab=this.wide?this.view.
tab:"memory",this.changed("view"),requestAnimationFrame(()=>this.focusRow(`#${e}`))}async search(e){if(this.view.query=e,!e.trim())return this.view.found=null,this.
changed("view");let n=await this.ask("search",{query:e});!n||this.view.query!==e||(this.view.found=n.numbers,this.view.foundTotal=n.total,this.changed("view"))}endSearch(){
Object.assign(this.view,{searching:!1,query:"",found:null}),this.changed("view")}close(){cancelAnimationFrame(this.#e),this.#n.close(),this.memory.forget()}};var yn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function P(t){return J(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},J("path",{d:yn[t]??""}))}function pt(t){return J("svg",{class:`jsm-dot jsm-d\
ot-${t}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},J("circle",{cx:6,cy:6,r:t==="in"?5:4.25}))}var G=(t,e,n,s={})=>i("button.jsm-button.jsm-bare",{"aria-label":e,title:e,onclick:n,...s},P(t)),ee=(t,e,n,s={})=>i("button.jsm-button",{onclick:n,...s},t?P(t):
null,i("span",e)),Z=(t,e,n="",s={})=>i(`button.jsm-button${n}`,{onclick:e,...s},t),ye=({action:t,target:e})=>he(`action.${t}`)?r(`action.${t}`,{target:e}):`${t}\
 ${e}`.trim();function Ke({state:t,why:e,detail:n}){let s=he(`why.${e}`)?r(`why.${e}`,{detail:n}):`${e} ${n}`.trim();return s?t==="in"?s.startsWith("as ")?`${r(
"in")} ${s}`:`${r("in")}, ${s}`:`${r(t)}: ${s}`:r(t)}var bn=({why:t,detail:e})=>he(`tip.${t}`)?r(`tip.${t}`,{detail:e}):"";function Be(t){let e=Ke(t),n=bn(t),s={
pinned:"pin",summary:"layers",found:"search"}[t.why];return i(`button.jsm-badge.jsm-${t.state}`,{"data-tip":n||null,"aria-label":n?`${e}. ${n}`:e,"data-act":"ba\
dge"},s&&t.state==="in"?P(s):pt(t.state),i("span",e))}function be(t){let e=t.view.editing;if(!e)return null;let n=i("textarea.jsm-editor",{"aria-label":e.label,
dir:"auto",rows:Math.min(14,Math.max(3,e.text.split(`
`).length+1)),value:e.text,oninput:()=>{t.view.editing&&(t.view.editing.text=n.value)},onkeydown:s=>{if(s.key==="Escape")t.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))t.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),i(".jsm-editi\
ng",i(".jsm-label",e.label),e.word?i("p.jsm-warning",P("warning"),e.word):null,n,i(".jsm-row",i("span.jsm-space"),Z(r("cancel"),()=>t.leaveEditing()),Z(r("save"),
()=>t.save(),".jsm-primary")))}async function fe(t,e){try{await navigator.clipboard.writeText(e),t.say(r("copied"))}catch{let n=i("textarea.jsm-editor",{readonly:!0,
rows:10,"aria-label":r("copy"),value:e});wt(t,r("copy.failed"),n,[]),n.select()}}function wt(t,e,n,s){let o=i("dialog.jsm-dialog",{"aria-label":e,onclose:()=>o.
remove(),onkeydown:c=>c.stopPropagation()}),a=Z(r(s.length?"cancel":"close"),()=>o.close());return z(o,i("h2",e),n,i(".jsm-row",i("span.jsm-space"),a,...s)),t.root.
append(o),o.showModal(),o}function yt(t){let e=Z(r("erase.now"),()=>{n.close(),t.command("erase")},".jsm-primary.jsm-danger"),n=wt(t,r("erase.title"),i("p",r("e\
rase.text")),[e])}var vn=400;function bt(t){let e=i("b.jsm-selected"),n=i("span",{role:"status","aria-live":"polite"}),s=i("span.jsm-busy",{hidden:!0},i("span.jsm-pulse"),r("busy")),
o=0,a=i("progress.jsm-progress"),c=i("span"),l=i(".jsm-row.jsm-selection",{role:"toolbar","aria-label":r("selected.other",{n:0}),hidden:!0},e,i("span.jsm-space"),
f("pin","pin"),f("off","exclude"),ee("summarise",r("summarise"),()=>k(),{class:"jsm-squeeze","aria-label":r("summarise"),title:r("summarise")}),f("remove","prun\
e"),G("close",r("unselect"),()=>{t.selection.clear(),t.changed("selection")})),d=ee("summarise",r("summarise.older"),()=>t.summarise({})),m=ee("",r("clear"),()=>t.
command("clear")),b=i(".jsm-row.jsm-work",{hidden:!0},c,a,Z(r("cancel"),()=>t.act("cancel",{work:t.memory.work.id}))),g=i(".jsm-bottom",b,i(".jsm-row.jsm-foot",
d,i(".jsm-status",s,n),m,l));function f(h,$){return ee(h,r(h),()=>y($),{class:"jsm-squeeze","aria-label":r(h),title:r(h)})}function v(h){let{memory:$,selection:S,
view:E,wide:I,said:H}=t;if(h.has("work")){let{id:te,action:D,done:oe,of:U}=$.work;N(b,te!=="");let K=r(`work.${D}`);V(c,U?r("work.of",{what:K,done:oe,of:U}):K),
L(a,{"aria-label":K}),U?Object.assign(a,{max:U,value:oe}):a.removeAttribute("value")}h.has("said")&&V(n,H),h.has("busy")&&w($.busy);let O=$.phase==="live"&&$.order.
length>0&&(I||E.tab==="memory"),W=O&&S.size>0,re=l.contains(document.activeElement);N(l,W);for(let te of[d,m])N(te,O&&!W);g.classList.toggle("jsm-selecting",W),
g.classList.toggle("jsm-quiet",!O&&!H&&s.hidden&&b.hidden),W&&V(e,Q("selected",S.size)),L(l,{"aria-label":Q("selected",S.size)}),re&&!W&&t.focusRow(S.active)}function w(h){
clearTimeout(o),o=h?setTimeout(()=>{N(s,!0),t.changed("selection")},vn):0,h||N(s,!1)}function p(){clearTimeout(o)}async function y(h){let $=t.selection.list,S=$.
length===1?`#${$[0]}`:Q("turns.n",$.length);await t.act("turns",{action:h,numbers:$},r(`did.${h}`,{what:S}))&&h==="prune"&&t.selection.clear(),t.changed("select\
ion")}async function k(){let h=t.selection.list;t.selection.clear(),t.changed("selection"),await t.summarise({numbers:h})}return{element:g,update:v,close:p}}function vt(t){
let e=!1,n=i(".jsm-findings",{role:"group","aria-label":r("findings"),hidden:!0});function s(o){if(!o.has("findings"))return;let{findings:a}=t.memory;N(n,a.length>
0);let c=e?a:a.slice(0,1),l=a.length>1&&Z(e?r("findings.less"):Q("findings.more",a.length-1),()=>{e=!e,t.changed("findings")},".jsm-plain",{"aria-expanded":e});
z(n,...c.map((d,m)=>i("p.jsm-finding",P("warning"),i("span",d.text," ",...d.remedies.map((b,g)=>Z(xn(b),()=>t.act("remedy",{finding:d.id,choice:g},r("did.remedy")),
".jsm-plain"))," ",m===c.length-1&&l))))}return{element:n,update:s}}function xn(t){let e=ye(t);return e.charAt(0).toUpperCase()+e.slice(1)}var xt={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function kt(t){let e=i("p",{role:"status"}),
n=i(".jsm-sign"),s=i("div"),o="",a=i(".jsm-calm",n,e,s);function c(l){if(!X(l,"phase","turns","all","draft"))return;let{memory:d,host:m}=t,b=d.order.length===0&&
!d.draft,g=d.phase!=="live"?d.phase:b?"empty":"";if(N(a,g!==""),a.classList.toggle("jsm-late",g==="connecting"),g===o)return;o=g,z(n,xt[g]?P(xt[g]):null),z(e,...(g?
r(g).split(/(?<=[.。]) /):[]).flatMap(w=>[i("span",w)," "]));let f=g==="empty"?m.insertExample:g==="absent"||g==="restarted"?m.loadExtension:void 0,v=g==="empt\
y"?r("empty.example"):r("absent.load");z(s,f?Z(v,()=>f.call(m),".jsm-primary"):null)}return{element:a,update:c}}function kn(t,e,n){let s=i(".jsm-menu",{role:"menu",popover:"auto","aria-label":e.getAttribute("aria-label")}),o=()=>{if(!s.isConnected)return;let l=s.contains(
document.activeElement);s.remove(),L(e,{"aria-expanded":!1}),l&&e.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[d,m,b,g]=l;return i("button.jsm-i\
tem",{class:g&&"jsm-danger",role:"menuitem",tabindex:-1,onclick:()=>{o(),b()}},P(d),m)});z(s,...a.map(l=>l??i("hr",{role:"separator"})));let c=a.filter(l=>l!==null);
L(s,{onkeydown:l=>{let d=c.findIndex(b=>b===document.activeElement),m={ArrowDown:d+1,ArrowUp:d-1+c.length,Home:0,End:c.length-1}[l.key];if(m!==void 0)c[m%c.length]?.
focus();else if(l.key==="Escape"||l.key==="Tab")o();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&o()}}),t.append(s),L(
e,{"aria-expanded":!0}),$e(s,e,{gap:4,end:!0}),c[0]?.focus()}function ge(t,e,n,s={}){let o=G("more",e,()=>kn(t.root,o,n()),{"aria-haspopup":"menu","aria-expande\
d":!1,...s});return o}function $t(t,e){let n=G("search",r("search.turns"),()=>h(),{"aria-expanded":!1}),s=i("span.jsm-model"),o=i("select.jsm-field",{"aria-label":r("thread"),onchange:()=>k()}),
a=i("select.jsm-field",{"aria-label":r("strategy"),onchange:()=>y({})}),c=i("span.jsm-options"),l="",d=ge(t,r("more"),()=>$()),m=ee("undo",r("undo"),()=>t.command(
"undo"),{class:"jsm-bare jsm-back"}),b=G("redo",r("redo"),()=>t.command("redo")),g=i(".jsm-header",i("h2.jsm-title",r("title")),i(".jsm-toolbar",m,b,n,d),i(".js\
m-row.jsm-setup",s,o,i("span.jsm-space"),i("span.jsm-strategy",a,c)));function f(S){if(L(n,{"aria-expanded":t.view.searching}),!S.has("head"))return;let{head:E,
thread:I}=t.memory;V(s,E.model),v(m,"undo",E.undo),v(b,"redo",E.redo),N(o,E.threads.length>1),z(o,...E.threads.map(({name:O,turns:W})=>i("option",{value:O,selected:O===
I},r("thread.option",{name:O,n:W}))));let H=E.strategies.map(({name:O})=>O).join();a.dataset.names!==H&&(a.dataset.names=H,z(a,...E.strategies.map(({name:O})=>i(
"option",{value:O},jn(O))))),a.value=E.strategy,w(E.strategies.find(({name:O})=>O===E.strategy))}function v(S,E,I){let H=I?r(`${E}.what`,{what:ye(I)}):r(E);L(S,
{"aria-disabled":!I,"aria-label":H,title:H});let O=S.querySelector("span");O&&V(O,I?ye(I):r(E))}function w(S){let E=S?.options??[],I=`${S?.name} ${E.map(({name:H})=>H)}`;
l!==I&&(l=I,z(c,...E.map(H=>p(S?.name??"",H))));for(let{name:H,value:O}of E){let W=c.querySelector(`[data-option="${CSS.escape(H)}"]`);W&&W!==document.activeElement&&
(W.value=String(O)),W&&jt(W)}}function p(S,{name:E,value:I,least:H,most:O}){let W=`option.${S}.${E}`,[re,te=""]=(he(W)?r(W):`${E} {input}`).split("{input}"),D=i(
"input.jsm-field",{type:"number",min:H,max:O,value:I,"data-option":E,oninput:()=>jt(D),onchange:()=>{D.validity.valid&&D.value&&y({[E]:Math.floor(Number(D.value))})}});
return i("label.jsm-option",re,D,te)}function y(S){let E=a.value,{head:I}=t.memory,H=E===I.strategy?I.strategies.find(O=>O.name===E)?.options??[]:[];t.act("stra\
tegy",{name:E,options:{...Object.fromEntries(H.map(O=>[O.name,O.value])),...S}}).then(O=>{O||t.changed("head")})}function k(){t.act("thread",{name:o.value})}function h(){
if(t.view.searching)return t.endSearch();t.view.searching=!0,t.view.tab=t.wide?t.view.tab:"memory",t.changed("view")}function $(){return[["check",r("check"),()=>t.
act("command",{action:"check"})],["copy",r("strip.copy"),()=>fe(t,e())],null,["remove",r("clear"),()=>t.command("clear")],["erase",r("erase"),()=>yt(t),!0]]}return{
element:g,update:f}}var jt=t=>{t.style.width=`${Math.max(2,t.value.length)+4.6}ch`},jn=t=>he(`strategy.${t}`)?r(`strategy.${t}`):t;var $n=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Mn=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Sn=new Set("class dir lang title start colspan rowspan align open".split(" "));function Mt(t){let e=new DOMParser().parseFromString(t,"\
text/html"),n=document.createDocumentFragment();return St(e.body,n,0),n}function St(t,e,n){for(let s of t.childNodes){if(s.nodeType===Node.TEXT_NODE&&e.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||n>60)continue;let o=s,a=o.localName;if(Mn.has(a))continue;let c=$n.has(a)?document.createElement(
a):null;if(c){for(let{name:d,value:m}of o.attributes)Sn.has(d)&&c.setAttribute(d,m);let l=a==="a"?o.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(c.
setAttribute("href",l),c.setAttribute("rel","noopener noreferrer"),c.setAttribute("target","_blank")),a==="pre"&&(c.tabIndex=0),e.appendChild(c)}St(o,c??e,n+1)}}var Tn=(t,e)=>{let n=t.targets(e);return n.length===1?`#${n[0]}`:Q("turns.n",n.length)};function le(t,e,n){let s=r(`did.${n}`,{what:Tn(t,e)});return t.act("turn\
s",{action:n,numbers:t.targets(e)},s)}function Et(t,e,n,s,o){let{memory:a,view:c,host:l}=t;if(c.editing?.row===s)return`editing ${c.editing.target} ${c.editing.
source.version} ${c.readings.has(s)}`;let d=a.cards.get(e),{state:m,why:b,detail:g}=a.placeAt(n);return[m,b,g,a.tokens[n],d?`${d.version} ${d.flags} ${d.outcome}\
 ${d.reply.length} ${d.more}`:"",c.open.has(s),c.open.has(s)&&c.readings.get(s)?.version,o,a.draft?.number===e,d?.cell?l.cellState?.(d.cell):"",t.wide].join("|")}
function qt(t,e,n,s,o){let{memory:a,view:c}=t,l=a.cards.get(e),d=a.placeAt(n),m=c.open.has(s),b=a.draft?.number===e;return i(`.jsm-card.jsm-place-${d.state}${o?
".jsm-inside":""}`,{role:"gridcell"},i(".jsm-head",i("span.jsm-lead",i("span.jsm-number",`#${e}`),Be(d)),i("span.jsm-tokens",{title:r("tokens.title")},F(a.tokens[n]))),
l?En(t,l):null,m||c.editing?.row===s?Ge(t,s,l):At(l),b?Nt():null,l?qn(t,l,d):null)}var Tt=t=>t.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();
function At(t){return t?i(".jsm-text",i("p.jsm-question",{dir:"auto"},Tt(t.question)||(t.reply?"":r("empty.text"))),t.reply?i("p.jsm-reply",{dir:"auto"},i("span\
.jsm-hook",{"aria-hidden":"true"},"↳ "),Tt(t.reply)):null):i(".jsm-text.jsm-waiting",{"aria-hidden":"true"},i("i"),i("i"))}function En(t,e){let n=e.cell?t.host.
cellState?.(e.cell):"",s=[e.flags.includes("earlier")&&i("span.jsm-flag.jsm-notable",P("earlier"),r("flag.earlier")),n&&i("span.jsm-flag.jsm-notable",P("cell"),
r(`cell.${n}`)),n==="gone"&&Z(r("remove"),()=>le(t,e.number,"prune"),".jsm-plain",{"data-act":"remove-gone","aria-label":`${r("remove")} #${e.number}`}),e.outcome===
"truncated"&&i("span.jsm-flag.jsm-notable",P("warning"),r("flag.truncated")),e.flags.includes("edited")&&i("span.jsm-flag",P("edit"),r("flag.edited")),e.tools>0&&
i("span.jsm-flag",P("tool"),Q("flag.tools",e.tools)),e.images>0&&i("span.jsm-flag",Q("flag.images",e.images))].filter(o=>o);return s.length?i(".jsm-flags",...s):
null}function qn(t,e,n){let{number:s,flags:o}=e,a=o.includes("pinned"),c=Ot(e,n),l=t.view.open.has(`#${s}`);return i("span.jsm-tools",G("pin",`${r("pin")} #${s}`,
()=>le(t,s,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:r(a?"unpin":"pin")}),G("off",`${r("off")} #${s}`,()=>le(t,s,c?"include":"exclude"),{class:"\
jsm-roomy","data-act":"off","aria-pressed":c,title:r(c?"on":"off")}),G("remove",`${r("remove")} #${s}`,()=>le(t,s,"prune"),{class:"jsm-roomy","data-act":"remove"}),
G(l?"down":"right",`${r(l?"fold":"unfold")} #${s}`,()=>t.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":l}),ge(t,r("turn.actions",{n:s}),()=>An(t,e,n),{"d\
ata-act":"more"}))}var Ot=(t,e)=>t.flags.includes("excluded")||e.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(e.why);function An(t,e,n){
let{number:s}=e,{host:o}=t,a=Ot(e,n),c=t.view.open.has(`#${s}`);return[[c?"down":"right",r(c?"fold":"unfold"),()=>t.unfold(`#${s}`)],["edit",r("edit.question"),
()=>t.editTurn(s,"user")],!!e.reply&&["edit",r("edit.reply"),()=>t.editTurn(s,"assistant")],["off",r(a?"on":"off"),()=>le(t,s,a?"include":"exclude")],["summaris\
e",r("summarise.before",{n:s}),()=>t.summarise({older:s})],!!(o.goToCell&&e.cell)&&o.cellState?.(e.cell)!=="gone"&&["cell",r("goto"),()=>o.goToCell?.(e.cell)],[
"copy",r("copy"),()=>On(t,s)],null,["remove",r("remove"),()=>le(t,s,"prune"),!0]]}async function On(t,e){let n=t.readingOf(`#${e}`)??await t.read(`#${e}`);if(!n)
return;let s=await Promise.all(n.map(({id:o})=>t.ask("source",{target:o})));await fe(t,s.flatMap(o=>o?[o.source.text]:[]).join(`

`))}function Ge(t,e,n){let{readings:s,editing:o}=t.view,a=s.get(e)?.messages;if(!a)return n?At(n):i(".jsm-text",r("loading"));let c=o?.row===e?o:null;return i("\
.jsm-whole",...a.map(l=>c?.target===l.id?be(t):Nn(l)),c&&!a.some(({id:l})=>l===c.target)?be(t):null)}function Nn(t){let{role:e,name:n,tokens:s,html:o,more:a}=t,
c=i(".jsm-rendered",{dir:"auto"});return c.append(Mt(o)),i(`section.jsm-message.jsm-role-${e}`,{"aria-label":r(`role.${e}`)},i(".jsm-label",r(`role.${e}`),n?` ·\
 ${n}`:"",i("span.jsm-tokens",F(s))),c,a?i("p.jsm-faint",r("cut")):null)}var Nt=()=>i(".jsm-writing",i(".jsm-stream",{dir:"auto"}));function Bt(t,e){return i(".\
jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},i(".jsm-head",i("span.jsm-lead",i("span.jsm-number",`#${e}`),i("span.jsm-badge.jsm-maybe",i("span.jsm-puls\
e"),r("writing")))),i(".jsm-text",i("p.jsm-question",{dir:"auto"},t.memory.draft?.question??"")),Nt())}function Rt(t,e,n){let{view:s}=t;if(s.editing?.row===e.id)return`editing ${s.editing.source.version} ${s.readings.has(e.id)}`;let{id:o,version:a,stale:c,pinned:l,
expanded:d,missing:m,place:b}=e;return[o,a,c,l,d,m,b.state,b.why,b.detail,n,s.open.has(o),s.readings.get(o)?.version,t.wide].join("|")}function Ct(t,e,n){let{id:s,
text:o,covers:a,place:c,tokens:l,stale:d,by:m,edited:b,expanded:g}=e,f=Oe(ae(a,1)),v=t.view.open.has(s)||t.view.editing?.row===s;return i(`.jsm-card.jsm-summary\
.jsm-place-${c.state}`,{role:"gridcell"},i(".jsm-head",i("span.jsm-lead",i("span.jsm-number",s),Be(c)),i("span.jsm-tokens",{title:r("tokens.title")},F(l))),i(".\
jsm-flags",i("span.jsm-flag",P("summarise"),r("summary.covers",{turns:f})),m?i("span.jsm-flag",r("summary.by",{by:m})):null,b?i("span.jsm-flag",P("edit"),r("fla\
g.edited")):null,g?i("span.jsm-flag",r("summary.expanded")):null),v?Ge(t,s):i(".jsm-text",i("p.jsm-question",{dir:"auto"},o)),Bn(e),d?i("p.jsm-warning",P("stale"),
i("span",r("summary.stale")),ee("",r("summary.remake"),()=>t.act("summary",{action:"remake",summary:s},r("did.summarise")),{"data-act":"remake"})):null,Rn(t,e,n))}
function Bn({lost:t,missing:e}){if(!e)return null;let n=e-t.length;return i("p.jsm-warning",P("warning"),i("span",i("b",Q("summary.lost",e)," "),i("span",{dir:"\
auto"},t.join(" · ")+(n>0?" …":""))))}var Ue=(t,e)=>t.act("summary",{action:"remove",summary:e},r("did.prune",{what:e}));function Rn(t,e,n){let{id:s,pinned:o,
expanded:a}=e,c=()=>{t.view.unfolded.delete(s)||t.view.unfolded.add(s),t.changed("view")},l=ge(t,r("summary.actions",{id:s}),()=>[!a&&[n?"down":"right",r(n?"sum\
mary.shut":"summary.open"),c],["list",r(t.view.open.has(s)?"fold":"unfold"),()=>t.unfold(s)],["edit",r("edit"),()=>t.edit(s,s,r("edit.of",{what:s}))],["stale",r(
"summary.remake"),()=>t.act("summary",{action:"remake",summary:s},r("did.summarise"))],["layers",r(a?"summary.hide":"summary.show"),()=>t.act("summary",{action:a?
"collapse":"expand",summary:s})],null,["remove",r("remove"),()=>Ue(t,s),!0]],{"data-act":"more"});return i("span.jsm-tools",G("pin",`${r("pin")} ${s}`,()=>t.act(
"summary",{action:o?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":o,title:r(o?"unpin":"pin")}),a?null:G(n?"down":"right",`${r(n?"summary.shut":"sum\
mary.open")}: ${s}`,c,{"data-act":"unfold","aria-expanded":n}),l)}var Lt=400,Cn=60;function zt(t){let e=new Map,n=new Set,s=!0,o=0,a=0,c=0,l=0,d=i(".jsm-canvas",{role:"presentation"}),m=i("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>oe()},P("arrow"),r("new.below")),b=new ResizeObserver(u=>te(u)),g=t.heights,f=i(".jsm-scroller",{role:"grid","aria-label":r("turns"),"aria-multisele\
ctable":!0,onkeydown:u=>Qt(u),onmousedown:u=>{u.shiftKey&&u.preventDefault()},onclick:u=>Le(u),ondblclick:u=>Xt(u),onfocusin:u=>ce(u)},d),v=i(".jsm-list",f,m);b.
observe(f),f.addEventListener("scroll",()=>D(),{passive:!0}),t.focusRow=u=>K(u),t.holdView=()=>{s=!1};function w(u){if(X(u,"rows","cards","turns","tried","place\
s","draft","selection","size")){if(u.has("rows")){let x=p(),M=U();g.use(t.rows),L(f,{"aria-rowcount":t.rows.length}),y(x),M&&M!==t.selection.active&&t.selection.
active&&K(t.selection.active);let{newest:T}=t.memory;T>o&&!s&&!u.has("all")&&N(m,!0),o=u.has("all")?T:Math.max(T,o)}else S();t.memory.draft&&W()}}function p(){let{
scrollTop:u}=f;u!==a&&h();let x=g.at(u);return{keys:g.rows.slice(x,x+40).map(({key:M})=>M),offset:u-g.top(x)}}function y({keys:u,offset:x}){let{rows:M,total:T}=g;
$();let A=T-c;if(!s){let B=M.findIndex(({key:_})=>_===u[0]),Y=B<0?M.findIndex(({key:_})=>u.includes(_)):B;A=Y<0?a:g.top(Y)+(B<0?0:x)}k(Math.max(0,A)),S()}function k(u){
Math.abs(u-a)<.5||(f.scrollTop=u,a=f.scrollTop)}function h(){let{scrollTop:u,clientHeight:x,scrollHeight:M}=f;a=u,s=u+x>=M-24}function $(){let u=`${g.total}px`;
d.style.height!==u&&(d.style.height=u,v.style.setProperty("--jsm-content",u))}function S(){let{rows:u}=t,x=g.at(a-Lt),M=g.at(a+(c||400)+Lt),T=u.length?Array.from(
{length:M-x+1},(_,ie)=>x+ie):[],A=u.findIndex(({key:_})=>_===t.selection.active);A>=0&&A<x&&T.unshift(A),A>M&&T.push(A);let B=new Set(T.map(_=>u[_].key));for(let[
_,{element:ie}]of e)B.has(_)||(b.unobserve(ie),ie.remove(),e.delete(_));let Y=null;for(let _ of T)Y=E(u[_],_,Y);$(),re(T.map(_=>u[_]))}function E(u,x,M){let T=H(
u),A=e.get(u.key);if(!A){let et=i(".jsm-item-row",{role:"row","data-key":u.key});A={element:et,signature:"",state:""},e.set(u.key,A),b.observe(et)}let{element:B}=A;
A.signature!==T&&(O(B,u),Object.assign(A,{signature:T,state:""}));let Y=t.selection.active===u.key||!t.selection.active&&x===t.rows.length-1,_=u.kind==="turn"&&
t.selection.numbers.has(u.number),ie=`${Y} ${_} ${x} ${g.top(x)}`;A.state!==ie&&(A.state=ie,I(B,u,x,Y,_));let Ze=M?M.nextSibling:d.firstChild;return Ze!==B&&d.insertBefore(
B,Ze),B}function I(u,x,M,T,A){u.tabIndex=x.kind!=="line"&&T?0:-1;for(let B of u.querySelectorAll("button, a, textarea, pre"))B.tabIndex=T?0:-1;L(u,{"aria-rowind\
ex":M+1,"aria-selected":x.kind==="turn"?A:null}),u.style.transform=`translateY(${g.top(M)}px)`}function H(u){return u.kind==="turn"?Et(t,u.number,u.index,u.key,
u.inside):u.kind==="summary"?Rt(t,u.summary,u.open):u.kind==="draft"?`draft ${t.memory.draft?.question}`:u.key}function O(u,x){let M=u.contains(document.activeElement)?
document.activeElement:null,T=M?.getAttribute("data-act");x.kind==="turn"?u.replaceChildren(qt(t,x.number,x.index,x.key,x.inside)):x.kind==="summary"?u.replaceChildren(
Ct(t,x.summary,x.open)):x.kind==="draft"?u.replaceChildren(Bt(t,x.number)):u.replaceChildren(i(".jsm-line",{role:"gridcell"},i("span",r("line")))),M&&M!==u&&(u.
querySelector(`[data-act="${T}"]`)??u).focus({preventScroll:!0})}function W(){let{draft:u}=t.memory,x=u&&e.get(`#${u.number}`)?.element.querySelector(".jsm-stre\
am");x&&V(x,u.text)}function re(u){let{cards:x}=t.memory,M=u.flatMap(A=>A.kind==="turn"&&!x.has(A.number)&&!n.has(A.number)?[A.number]:[]);if(M.length===0)return;
let T=M.slice(0,Cn);for(let A of T)n.add(A);t.ask("page",{numbers:T}).finally(()=>{for(let A of T)n.delete(A)})}function te(u){let x=p(),M=!1;for(let{target:T,borderBoxSize:A}of u){
if(T===f){c=f.clientHeight,v.style.setProperty("--jsm-gutter",`${f.offsetWidth-f.clientWidth}px`);let _=Math.round(f.clientWidth);_!==l&&g.reset(),l=_,M=!0;continue}
let B=T.getAttribute("data-key"),Y=A[0].blockSize;B&&Y>0&&e.has(B)&&(M=g.measure(B,Y)||M)}M&&y(x)}function D(){f.scrollTop!==a&&h(),s&&N(m,!1),S()}function oe(){
s=!0,y(p()),N(m,!1)}function U(){let u=document.activeElement?.closest(".jsm-item-row");return u&&d.contains(u)?u.getAttribute("data-key")??"":""}function K(u){
let x=t.rows.findIndex(A=>A.key===u);if(x<0)return;t.selection.active=u;let M=g.top(x),T=g.top(x+1);M<f.scrollTop?f.scrollTop=M:T>f.scrollTop+f.clientHeight&&(f.
scrollTop=Math.min(M,T-f.clientHeight)),h(),S(),e.get(u)?.element.focus({preventScroll:!0})}function ce(u){let x=U();!x||x===t.selection.active||!(u.target instanceof
Element)||(t.selection.active=x,S())}function ke(u){let x=ue(u,".jsm-item-row")?.dataset.key;return t.rows.find(M=>M.key===x)}function Le(u){let x=ke(u),M=u.target;
if(x?.kind!=="turn"||M.closest("button, a, textarea, summary")||!(u.shiftKey||getSelection()?.isCollapsed))return;let{selection:T,rows:A}=t;u.shiftKey?T.extend(
A,x.key):(u.ctrlKey||u.metaKey||T.size===1&&T.numbers.has(x.number)||T.numbers.clear(),T.toggle(x.number)),t.changed("selection"),K(x.key)}function Xt(u){let x=ke(
u);!x||x.kind==="line"||u.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),t.selection.clear(),t.changed("selection"),t.unfold(
x.key))}function Qt(u){let x=u.target;if(x.closest("textarea, input, select")||u.altKey)return;let{selection:M,rows:T}=t,A=T.findIndex(({key:ie})=>ie===M.active),
B=T[A],Y=x.classList.contains("jsm-item-row"),_=en(u.key,A);if(_!==void 0)tn(_,u.shiftKey);else if(u.key==="Delete"||u.key==="Backspace")B?.kind==="turn"&&Y?le(
t,B.number,"prune"):B?.kind==="summary"&&Y&&Ue(t,B.key);else if(u.key==="Escape"&&M.size)M.clear();else if((u.key==="a"||u.key==="A")&&(u.ctrlKey||u.metaKey))M.
numbers=new Set(T.flatMap(ie=>ie.kind==="turn"?[ie.number]:[]));else if(Y&&u.key==="Enter"&&B&&B.kind!=="line")t.unfold(B.key);else if(Y&&u.key===" "&&B?.kind===
"turn")M.toggle(B.number);else if(!(Y&&!u.ctrlKey&&!u.metaKey&&B?.kind==="turn"&&Zt(u.key,B.number)))return;t.changed("selection"),u.preventDefault()}function Zt(u,x){
let M=t.memory.cards.get(x)?.flags??[];if(u==="p")le(t,x,M.includes("pinned")?"unpin":"pin");else if(u==="o")le(t,x,M.includes("excluded")?"include":"exclude");else if(u===
"e")t.editTurn(x,"user");else return!1;return!0}function en(u,x){let{rows:M}=t,T=x<0?M.length:x,A=Math.max(1,Math.floor(f.clientHeight/90)),B={ArrowUp:T-1,ArrowDown:T+
1,PageUp:T-A,PageDown:T+A,Home:0,End:M.length-1}[u];return B===void 0?void 0:je(B,0,M.length-1)}function tn(u,x){let{rows:M,selection:T}=t,A=u>=M.findIndex(({key:Y})=>Y===
T.active),B=M[M[u]?.kind==="line"?je(u+(A?1:-1),0,M.length-1):u];B&&(x?(T.anchor||(T.anchor=T.active),T.extend(M,B.key)):T.anchor=B.key,K(B.key))}function nn(){
b.disconnect()}return{element:v,update:w,close:nn}}var Pt=["instructions","notes","turns","excerpts","input","framing"],Ve=.8;function Ln({used:t,layers:e}){let n=t-e.reduce((s,{tokens:o})=>s+o,0);return[...e,{name:"\
framing",tokens:n}].filter(({tokens:s})=>s>0).sort((s,o)=>Pt.indexOf(s.name)-Pt.indexOf(o.name))}function It(t){let e=!1,n=i(".jsm-bar",{role:"meter","aria-labe\
l":r("meter"),"aria-valuemin":"0"}),s=i("span.jsm-used"),o=[i("span.jsm-long"),i("span.jsm-brief")],a=i("input.jsm-field",{type:"number",min:"1",step:"100","ari\
a-label":r("budget"),title:r("budget.hint"),onkeydown:k=>p(k),onblur:()=>y()}),c=i("span.jsm-nearly"),l=i(".jsm-legend"),d=i("p.jsm-warning",{hidden:!0}),m=i("s\
pan.jsm-counts"),b=i("button.jsm-button.jsm-plain",{onclick:()=>w(!0)},...o),g=i(".jsm-meter",n,i(".jsm-row.jsm-figures",m,i("span.jsm-amount",c,s,b,a)),l,d);N(
a,!1);function f(k){if(!X(k,"meter","turns","tried"))return;let h=t.memory.tried?.meter??t.memory.meter,{used:$,budget:S,exact:E,problem:I}=h,H=S?$/S:0,O=!!I||H>
1;g.classList.toggle("jsm-near",H>=Ve&&!O),g.classList.toggle("jsm-over",O);let W=Math.max(S??$,$,1),re=Ln(h);z(n,...re.map(({name:U,tokens:K})=>{let ce=i(`span\
.jsm-part.jsm-layer-${U}`,{"data-tip":`${r(`layer.${U}`)}: ${r("tokens",{n:K})}`});return ce.style.width=`${K/W*100}%`,ce}));let te=E?"":"≈",D=S===null?r("met\
er.nolimit",{used:`${te}${F($)}`}):r("meter.of",{used:`${te}${F($)}`,budget:F(S)});L(n,{"aria-valuemax":W,"aria-valuenow":Math.min($,W),"aria-valuetext":D}),V(s,
te+F($));let oe=S===null?D.slice(te.length+F($).length).trim():r("meter.label",{input:F(S)});V(o[0],oe),V(o[1],S===null?oe:r("meter.brief",{input:F(S)})),L(b,{"\
aria-label":r("meter.change",{words:oe})}),z(c,...O&&!I?[P("warning"),r("meter.over")]:H>=Ve&&!O?[P("warning"),r("meter.nearly",{percent:Math.round(H*100)})]:[]),
c.dataset.tip=H>=Ve&&!O?r("meter.nearly.tip",{percent:Math.round(H*100)}):"",z(l,...re.map(({name:U,tokens:K})=>i("span.jsm-key",i(`i.jsm-layer-${U}`),r(`layer.${U}`),
i("b",F(K))))),N(d,!!I),z(d,P("warning"),I),v()}function v(){let{memory:k}=t,h=k.counts,$=k.order.length?Q("turns.in",k.order.length,{in:h.in}):"";V(m,h.maybe?`${$}\
; ${r("turns.maybe",{n:h.maybe})}`:$)}function w(k){e=k;let{budget:h}=t.memory.meter;if(N(a,k),N(b,!k),!k)return b.focus();a.value=h===null?"":String(h),a.focus(),
a.select()}function p(k){k.key==="Enter"?y(!0):k.key==="Escape"&&w(!1)}function y(k=!1){if(!e)return;let h=a.value.trim(),$=h===""?null:Math.max(1,Math.floor(Number(
h)));e=!1,N(a,!1),N(b,!0),k&&b.focus(),$!==t.memory.meter.budget&&t.act("budget",{tokens:$})}return{element:g,update:f}}var Ye=(t,e)=>e.map(({role:n,layer:s,source:o,tokens:a,text:c,more:l})=>i(`li.jsm-sent.jsm-in-${s}`,i(".jsm-label",i(`i.jsm-layer-${s}`),r(`role.${s==="notes"&&
n==="system"?"notes":n}`),o?i("span.jsm-faint",zn(t,o)):s==="turns"||s==="instructions"?null:i("span.jsm-faint",r(`layer.${s}`)),i("span.jsm-space"),i("span.jsm\
-tokens",F(a))),i("p.jsm-verbatim",{dir:"auto"},c,l?i("span.jsm-faint",` … ${r("cut")}`):null)));function zn(t,e){let n=/^#(\d+)$/.exec(e)?.[1];return!n||t.memory.
indexOf(Number(n))<0?e:Z(e,()=>t.reveal(Number(n)),".jsm-plain")}function Je({used:t,budget:e,exact:n}){let s=`${n?"":"≈"}${F(t)}`;return e===null?r("meter.no\
limit",{used:s}):r("meter.of",{used:s,budget:F(e)})}async function Xe(t,e,n=""){let s=await t.ask("json",{number:e,question:n});s&&await fe(t,s.text)}function Ht(t){
let e=null,n="",s=0,o=i("span.jsm-faint"),a=i("p.jsm-warning",{hidden:!0}),c=Z("",()=>y(),".jsm-plain"),l=i("ol.jsm-messages",{"aria-label":r("tab.next")}),d=i(
"p.jsm-faint",r("next.empty")),m=i("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":r("try"),title:r("try.hint"),placeholder:r("try"),oninput:()=>{
t.view.question=m.value,clearTimeout(s),s=setTimeout(()=>p(),250)}}),b=i(".jsm-request",i(".jsm-row",m),i(".jsm-row",o,i("span.jsm-space"),ee("copy",r("json"),()=>Xe(
t,0,m.value))),a,c,l,d);function g(){let{view:h,wide:$}=t;return h.tab==="next"||$&&h.tab==="memory"}function f(h){if(h.has("all")&&w(),m.value!==t.view.question&&
(m.value=t.view.question),!g())return;let $=X(h,"turns","places","meter","summaries","system","plan","cards");v()!==n&&($||h.has("view")||h.has("size"))&&p()}function v(){
let{thread:h,revision:$,phase:S}=t.memory;return`${S} ${h} ${$} ${m.value}`}function w(){e=null,n="",z(l),V(o,"")}async function p(){if(t.memory.phase!=="live")
return;let h=n=v(),$=await t.ask("preview",{question:m.value});!$||h!==n||(e=$,k())}async function y(){let h=e,$=n;if(!h)return;let S=await t.ask("preview",{question:m.
value,before:h.start});!S||n!==$||(e={...h,start:S.start,messages:[...S.messages,...h.messages]},k())}function k(){let h=e;h&&(V(o,Je(h.meter)),N(a,h.meter.problem!==
""&&h.meter.problem!==t.memory.meter.problem),z(a,P("warning"),h.meter.problem),N(c,h.start>0),V(c,r("messages.earlier",{n:h.start})),N(d,h.total===0),z(l,...Ye(
t,h.messages)))}return{element:b,update:f}}var Re=["memory","next","sent"];function Ft(t){let e=Re.map(l=>i("button.jsm-tab",{role:"tab",onclick:()=>a(l)},r(`tab.${l}`))),n=i(".jsm-tabs",{role:"tablist",
"aria-label":r("tabs"),onkeydown:l=>c(l)},...e);function s(){let{view:l,wide:d}=t;return d&&l.tab==="memory"?"next":l.tab}function o(l){X(l,"view","size","all")&&
(e.forEach((d,m)=>{let b=Re[m]===s();L(d,{"aria-selected":b,tabindex:b?0:-1})}),N(e[0],!t.wide))}function a(l){t.view.tab=l,t.changed("view")}function c(l){let d=Re.
filter(f=>!(t.wide&&f==="memory")),m=d.findIndex(f=>f===s()),b={ArrowRight:m+1,ArrowLeft:m-1+d.length,Home:0,End:d.length-1}[l.key];if(b===void 0)return;let g=d[b%
d.length];a(g),e[Re.indexOf(g)].focus(),l.preventDefault()}return{element:n,update:o}}function Dt(t){let e=0,n=!1,s=i("span.jsm-faint",{role:"status"}),o=i("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":r("search.turns"),placeholder:r("search.turns"),oninput:()=>{clearTimeout(e),e=setTimeout(()=>t.
search(o.value),150)},onkeydown:l=>{if(l.key==="Escape")t.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&t.rows.length)t.focusRow(t.rows[0].key);else
return;l.preventDefault()}}),a=i(".jsm-row.jsm-search",{role:"search",hidden:!0},o,s,G("close",r("close"),()=>t.endSearch()));function c(l){if(!l.has("view"))return;
let{searching:d,query:m,found:b,foundTotal:g}=t.view;N(a,d),d&&!n&&o.focus(),n=d,!m&&o.value&&!d&&(o.value=""),V(s,b?g===0?r("search.none"):g>b.length?r("search\
.cut",{shown:b.length,n:g}):Q("search.found",g):"")}return{element:a,update:c}}var ve=96,Qe=14,pe=44;function Pn(t){let e=10**Math.floor(Math.log10(Math.max(10,t)));return[1,2,2.5,5,10].map(n=>n*e).find(n=>n>=t)??t}function Wt(t,e){let n=t[t.
length-1]?.budget??null,s=Math.max(...t.map(({tokens:w})=>w),1),o=n!==null&&n<=s*6,a=Pn(o?Math.max(s,n??0):s),c=w=>6+(ve-6)*(1-Math.min(1,w/a)),l=(e-pe-4)/t.length,
d=Math.max(1,Math.min(22,l-(l>4?2:.5))),m=(w,p,y)=>{let k=J("text",{x:pe-6,y:p+3.5,"text-anchor":"end"});return k.textContent=y||F(w),k},b=(w,p,y)=>{let k=J("te\
xt",{x:w,y:ve+Qe,"text-anchor":p});return k.textContent=y,k},g=o?c(n??0):0,f=[...[0,a].filter(w=>!o||w===0||Math.abs(c(w)-g)>12).flatMap(w=>[J("path",{class:"js\
m-axis",d:`M${pe} ${c(w)}H${e}`}),m(w,c(w),"")]),...t.map((w,p)=>J("rect",{class:w.budget!==null&&w.tokens>=w.budget*.8?"jsm-column jsm-high":"jsm-column",x:pe+
p*l+(l-d)/2,y:c(w.tokens),width:d,height:Math.max(1,ve-c(w.tokens)),rx:Math.min(1.5,d/3),"data-tip":r("sent.point",{n:w.number,tokens:w.tokens}),"data-request":w.
number})),...o?[J("path",{class:"jsm-budget",d:`M${pe} ${g}H${e}`}),m(n??0,g,F(n??0))]:[],b(pe,"start",String(t[0]?.number??"")),...t.length>1?[b(e-2,"end",String(
t[t.length-1].number))]:[]],v=`${r("sent.tokens")}${o?`, ${r("sent.budget")} ${F(n??0)}`:""}`;return J("svg",{class:"jsm-plot",role:"img","aria-label":v,width:e,
height:ve+Qe+4,viewBox:`0 0 ${e} ${ve+Qe+4}`},...f)}function _t(t){let e=null,n=null,s="",o=0,a=new ResizeObserver(([{contentRect:p}])=>{let y=Math.floor(p.width);!y||y===o||(o=y,n||g())}),c=i(".jsm-receipts");a.
observe(c);function l(p){p.has("all")&&(e=n=null,s="",z(c));let{view:y,memory:k}=t;if(y.tab!=="sent"||k.phase!=="live")return;let h=`${k.thread} ${k.head.sent}`;
h!==s&&d(h)}async function d(p){s=p;let y=await t.ask("receipts",{});!y||s!==p||(e=y.rows,n||g())}async function m(p){n=await t.ask("receipt",{number:p}),g(),c.
querySelector("button")?.focus()}async function b(){let p=n;if(!p)return;let y=await t.ask("receipt",{number:p.request,before:p.start});!y||n!==p||(n={...p,start:y.
start,messages:[...y.messages,...p.messages]},g())}function g(){if(n)return v(n);if(!e||!o)return;if(e.length===0)return z(c,i("p.jsm-faint",r("sent.none")));let p=Wt(
e,o);L(p,{onclick:y=>{let k=ue(y,"[data-request]")?.dataset.request;k&&m(Number(k))}}),z(c,i(".jsm-label",r("sent.tokens")),p,i("ul.jsm-history",...[...e].reverse().
map(y=>i("li",f(y)))))}function f({number:p,turn:y,tokens:k,exact:h,text:$,model:S}){return i("button.jsm-request-line",{title:S,onclick:()=>m(p)},i("b",p),i("s\
pan.jsm-what",y?r("sent.turn",{n:y}):r("sent.unsaved")," · ",$),i("span.jsm-tokens",`${h?"":"≈"}${F(k)}`))}function v(p){let{request:y,meter:k,start:h,messages:$,
difference:S}=p,E=e?.find(({number:I})=>I===y);z(c,i(".jsm-row",ee("left",r("sent.back"),()=>{n=null,g(),c.querySelector("button")?.focus()}),i("span.jsm-space"),
ee("copy",r("json"),()=>Xe(t,y))),i("h3",r("sent.request",{n:y}),E?i("span.jsm-faint",E.turn?r("sent.turn",{n:E.turn}):r("sent.unsaved")):null),i("p.jsm-faint",
[Je(k),E?.model].filter(Boolean).join(" · ")),S?In(S):null,h>0&&Z(r("messages.earlier",{n:h}),()=>b(),".jsm-plain"),i("ol.jsm-messages",{"aria-label":r("sent.r\
equest",{n:y})},...Ye(t,$)))}function w(){a.disconnect()}return{element:c,update:l,close:w}}function In(t){let e=["added","removed","changed"].flatMap(n=>{let s=t[n],
o=s.length>6?[...s.slice(0,5),`… ${s[s.length-1]}`]:s;return s.length?[i(`span.jsm-diff-${n}`,r(`diff.${n}`,{what:o.join(", ")}))]:[]});return i("p.jsm-differ\
ence",r("diff")," ",...e.length?e.flatMap((n,s)=>s?[" · ",n]:[n]):[r("diff.same")])}function Kt(t){let e=new Set,n="",s="",o=i(".jsm-standing");function a(v){if(!X(v,"standing","system","plan","entities"))return;let{system:w,plan:p,entities:y}=t.
memory,k=t.view.editing?.row??"",h=o.contains(document.activeElement)?document.activeElement:null;if(h?.matches("input, textarea")&&!v.has("standing"))return;let $=h&&
(h.getAttribute("data-act")??`edit-${s}`);s=n||(["system","plan"].includes(k)?k:"");let S=k==="plan"||p.text!=="";z(o,l("system",w,!S),S&&l("plan",p),y.length>0&&
b(y)),$&&c($)}function c(v){let w=[...o.querySelectorAll("[data-act]")],p=s?void 0:w.filter(({dataset:y})=>y.act?.startsWith("fold-")).pop();(w.find(({dataset:y})=>y.
act===v)??p)?.focus({preventScroll:!0})}function l(v,{text:w,tokens:p,more:y},k=!1){if(t.view.editing?.row===v)return i(".jsm-note",be(t));let h=e.has(v),$=r(`s\
tanding.${v}`);return i(".jsm-note",i(".jsm-row",m(v,$,w?h?"":w:r("standing.none"),k&&!w?"jsm-one.jsm-none":"jsm-one"),p?i("span.jsm-tokens",F(p)):null,k&&ee("p\
lus",r("standing.plan"),()=>d("plan"),{class:"jsm-bare","data-act":"edit-plan","aria-label":r("standing.add"),title:r("standing.add")}),G("edit",r("standing.edi\
t",{what:$}),()=>d(v),{"data-act":`edit-${v}`})),h&&w?i("p.jsm-full",{dir:"auto"},w,y?" …":""):null)}function d(v){t.edit(v,v,r(`standing.${v}`))}function m(v,w,p,y="\
jsm-one"){let k=e.has(v);return i("button.jsm-fold",{"aria-expanded":k,"data-act":`fold-${v}`,onclick:()=>{e.delete(v)||e.add(v),t.changed("standing")}},P(k?"do\
wn":"right"),i("b",w),i(`span.${y}`,{dir:"auto"},p))}function b(v){let w=e.has("entities");return i(".jsm-note",i(".jsm-row",m("entities",r("standing.entities"),
w?"":v.map(({name:p})=>p).join(", "))),w?i("dl.jsm-entities",...v.flatMap(p=>[i("dt",{dir:"auto"},p.name),...p.facts.map((y,k)=>g(p,y,`${p.id} ${k}`))])):null)}
function g(v,w,p){if(n===p)return i("dd",f(v,w));let{text:y,turns:k,replaced:h}=w;return i(h?"dd.jsm-replaced":"dd",i("span",{dir:"auto"},y," ",i("span.jsm-fain\
t",Oe(k),h?` · ${r("entity.replaced")}`:"")),i("span.jsm-space"),...h?[]:[G("edit",`${r("entity.edit")}: ${y}`,()=>{n=p,t.changed("standing")},{"data-act":`edi\
t-${p}`,title:r("entity.edit")}),G("remove",`${r("entity.delete")}: ${y}`,()=>t.act("entity",{entity:v.id,fact:y,text:""}),{"data-act":`remove-${p}`,title:r("en\
tity.delete")})])}function f(v,w){let p=()=>{n="",t.changed("standing")},y=i("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:w.text,"aria-label":`${r(
"entity.edit")}: ${w.text}`,onkeydown:k=>{k.key==="Escape"&&p(),k.key==="Enter"&&(p(),y.value.trim()&&y.value!==w.text&&t.act("entity",{entity:v.id,fact:w.text,
text:y.value.trim()}))}});return requestAnimationFrame(()=>y.focus()),y}return{element:o,update:a}}function Ut(t,e){let{length:n}=t.order;if(n===0||e<5)return[];if(n*7<=e)return Gt(t,0,n,0,e*Math.min(n,3)/3);let s=Math.floor(e*.62),o=Math.floor(s/8),a=e-s-6;return[
...Hn(t,n-o,a),...Gt(t,n-o,n,e-s,s)]}function Gt(t,e,n,s,o){let a=n-e,c=0;for(let m=e;m<n;m++)c+=t.tokens[m];let l=Math.max(0,o-a*7+2)/Math.max(1,c),d=s;return Array.
from({length:a},(m,b)=>{let g=Vt(t,e+b,e+b+1,d,5+t.tokens[e+b]*l);return d+=g.width+2,g})}function Hn(t,e,n){let s=Math.max(1,Math.min(e,Math.floor((n+1)/6))),o=0;
for(let m=0;m<e;m++)o+=Math.max(1,t.tokens[m]);let a=[],c=0,l=0;for(let m=0;m<e;m++)l+=Math.max(1,t.tokens[m]),!(l<o*(a.length+1)/s&&m<e-1)&&(a.push(Vt(t,c,m+1,
0,5)),c=m+1);let d=n/a.length;return a.map((m,b)=>({...m,x:b*d,width:Math.max(2,d-1)}))}function Vt(t,e,n,s,o){let a=0,c=0,l=0,d=0,m=!1;for(let g=e;g<n;g++){let{
state:f,why:v}=t.placeAt(g);a+=t.tokens[g],f==="in"?(l++,c+=t.tokens[g]):f==="maybe"&&d++,m||=f==="in"&&v==="pinned"}let b=l===n-e?"in":l>0?"mixed":d>0?"maybe":
"out";return{x:s,width:o,from:e,to:n,tokens:a,inside:l,share:a?c/a:l?1:0,state:b,pinned:m}}var xe=22,Ce=4;function Yt(t){let e=0,n=J("svg",{class:"jsm-blocks",role:"img",height:xe+Ce}),s=new ResizeObserver(()=>{let f=Math.floor(o.clientWidth);f===e||!f||
(e=f,c())}),o=i(".jsm-strip",{onclick:f=>m(f)},n);s.observe(o);function a(f){N(o,t.memory.order.length>0),X(f,"turns","places","tried","all")&&c()}function c(){
if(!e)return;let{memory:f}=t,v=e;L(n,{viewBox:`0 0 ${v} ${xe+Ce}`,width:v,"aria-label":`${r("strip")} ${Q("turns.in",f.order.length,{in:f.counts.in})}.`}),z(n,...Ut(
f,v).map(w=>l(w)))}function l(f){let{x:v,width:w,state:p,share:y,pinned:k,from:h,to:$}=f,S={x:v+.5,y:Ce+.5,width:Math.max(1,w-1),height:xe-1,rx:Math.min(2,w/4)},
E=Math.max(2,Math.round((xe-1)*y)),I={...S,y:Ce+.5+xe-1-E,height:E};return J("g",{class:`jsm-block jsm-block-${p}`,"data-tip":d(f),"data-from":h,"data-to":$},J(
"rect",{...S,class:"jsm-frame"}),...p==="mixed"?[J("rect",{...I,class:"jsm-level"})]:[],...k?[J("path",{class:"jsm-notch",d:`M${v+w/2-2.5} 0h5l-2.5 3.5z`})]:[])}
function d({from:f,to:v,inside:w,tokens:p}){let{memory:y}=t;return v-f===1?r("strip.block",{a:String(y.order[f]),state:Ke(y.placeAt(f)),tokens:p}):r("strip.bloc\
ks",{a:String(y.order[f]),b:String(y.order[v-1]),in:w,n:v-f,tokens:p})}function m(f){let v=ue(f,"[data-from]")?.dataset.from;v!==void 0&&t.reveal(t.memory.order[Number(
v)])}function b(){let f=n.cloneNode(!0),v=n.querySelectorAll("rect, path");return f.querySelectorAll("rect, path").forEach((w,p)=>{let{fill:y,stroke:k,strokeDasharray:h}=getComputedStyle(
v[p]);L(w,{fill:y,stroke:k,"stroke-dasharray":h==="none"?null:h}),w.removeAttribute("class")}),f.querySelectorAll("g").forEach(w=>{let p=J("title",{});p.textContent=
w.getAttribute("data-tip");for(let{name:y}of[...w.attributes])w.removeAttribute(y);w.prepend(p)}),f.removeAttribute("class"),L(f,{xmlns:ze}),new XMLSerializer().
serializeToString(f)}function g(){s.disconnect()}return{element:o,update:a,toSvg:b,close:g}}function Jt(t){let e=i(".jsm-tip",{role:"tooltip",popover:"manual"});t.append(e);let n=0,s=null,o=()=>{clearTimeout(n),s=null,e.matches(":popover-open")&&e.hidePopover()},
a=l=>{l.isConnected&&(e.textContent=l.getAttribute("data-tip"),$e(e,l,{gap:6,end:!1}))},c=(l,d)=>{let m=ue(l,'[data-tip]:not([data-tip=""])');m!==s&&(o(),m&&(s=
m,n=setTimeout(()=>a(m),d)))};return L(t,{onmouseover:l=>c(l,250),onmouseleave:o,onfocusin:l=>c(l,0),onfocusout:o,onkeydown:l=>{l.key==="Escape"&&o()}}),t.addEventListener(
"scroll",o,!0),o}var Fn=760;function Dn({model:t,el:e}){t.host?.strings&&gt(t.host.strings);let n=new Ne(t),s=Yt(n),o=zt(n),a=_t(n),c=$t(n,()=>s.toSvg()),l=It(n),d=Ft(n),m=Dt(n),
b=Kt(n),g=vt(n),f=kt(n),v=bt(n),w=Ht(n),p=i(".jsm-main",m.element,b.element,f.element,o.element),y=i(".jsm-view",{role:"tabpanel"},w.element,a.element),k=i(".js\
m-side",y),h=i(".jsm-body",p,k),$=i(".jsm-shown",c.element,l.element,s.element,g.element,d.element,h),S=i(".jsm-alone"),E=i(t.host?.fill?".jsm.jsm-fill":".jsm",
{role:"region","aria-label":r("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},$,S,v.element);n.root=E;let I={element:E,update(D){
if(!X(D,"phase","view","size","all","turns","draft"))return;let{memory:oe,view:U,wide:K}=n,ce=oe.phase==="live",ke=oe.order.length===0&&!oe.draft;N($,ce),N(S,!ce),
(ce?p:S).insertBefore(f.element,ce?o.element:null),E.classList.toggle("jsm-wide",K),K!==k.contains(d.element)&&(K?y:h).before(d.element),N(p,K||U.tab==="memory"),
K?["role","aria-label"].forEach(Le=>p.removeAttribute(Le)):L(p,{role:"tabpanel","aria-label":r("tab.memory")}),N(k,K||U.tab!=="memory"),N(w.element,U.tab==="nex\
t"||K&&U.tab==="memory"),N(a.element,U.tab==="sent"),L(y,{"aria-label":r(U.tab==="sent"?"tab.sent":"tab.next")}),N(o.element,!ke)}};n.parts=[I,c,l,s,g,d,m,b,f,o,
v,w,a];let H=Jt(E),O=D=>D.stopPropagation();L(E,{onfocusin:D=>{D.target instanceof Element&&L(D.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:O,onkeyup:O,
onkeypress:O});let W=new ResizeObserver(()=>{let D=E.clientWidth>=Fn;D!==n.wide&&(n.wide=D,n.changed("size","view"))});W.observe(E);let re=()=>{t.comm_live!==!0?
n.receive({type:"status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},te=D=>n.reveal(D);return t.on("comm_live_update",re),t.on(
"reveal",te),e.append(E),n.changed("phase","all"),n.start(),()=>{t.off("comm_live_update",re),t.off("reveal",te),H(),W.disconnect();for(let D of[s,o,a,v])D.close();
n.close(),E.remove()}}var Zo={render:Dn};export{Zo as default};
