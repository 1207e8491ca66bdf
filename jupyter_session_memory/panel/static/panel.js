// Built from src/ by `make panel`; do not edit.
var fe=(e,t,n)=>Math.max(t,Math.min(n,e)),J=(e,...t)=>t.some(n=>e.has(n));function ct(){let e=new Map,t=[],n={turn:84,summary:92,line:28,draft:96},s=new Float64Array(1),o=!0;function c(h){t=h,o=!0}function u(h,g){return Math.abs((e.get(
h)??-1)-g)<.5?!1:(e.set(h,g),o=!0,!0)}function l(){e.clear(),o=!0}let f=h=>x()[fe(h,0,t.length)];function p(h){x();let g=0,k=t.length-1;for(;g<k;){let b=g+k+1>>
1;s[b]<=h?g=b:k=b-1}return Math.max(0,g)}function x(){if(!o)return s;s.length!==t.length+1&&(s=new Float64Array(t.length+1));let h=0;return t.forEach(({key:g,kind:k},b)=>{
s[b]=h,h+=e.get(g)??n[k]}),s[t.length]=h,o=!1,s}return{estimates:n,use:c,measure:u,reset:l,top:f,at:p,get rows(){return t},get total(){return f(t.length)}}}var $=e=>typeof e=="string",O=e=>Number.isSafeInteger(e)&&e>=0,ue=e=>typeof e=="boolean",H=e=>t=>Array.isArray(t)&&t.every(e),Ve=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(O),le=e=>t=>t==null||e(t),pt=(...e)=>t=>e.includes(t),I=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.every(([s,o])=>o(n[s]))},
je=H(Ve(2)),Ge=I({action:$,target:$}),Ie=I({state:pt("in","out","maybe"),why:$,detail:$}),_e=I({number:O,version:O,question:$,reply:$,outcome:$,more:ue,flags:H(
$),cell:$,model:$,tools:O,images:O}),ze=I({text:$,version:O,tokens:O,more:ue}),lt=I({id:$,version:O,text:$,covers:je,tokens:O,place:Ie,level:O,more:ue,by:$,lost:H(
$),missing:O,stale:ue,pinned:ue,edited:ue,expanded:ue}),ut=I({id:$,name:$,facts:H(I({text:$,turns:H(O),replaced:ue}))}),dt=I({id:$,text:$,turns:H(O),remedies:H(
Ge)}),hn=I({name:$,value:O,least:O,most:O}),mt=I({model:$,strategy:$,strategies:H(I({name:$,options:H(hn)})),threads:H(I({name:$,turns:O})),sent:O,undo:le(Ge),redo:le(
Ge)}),gt=e=>e===null||O(e),Ue=I({used:O,budget:gt,exact:ue,layers:H(I({name:$,tokens:O})),problem:$}),ft=I({id:$,action:$,done:O,of:O}),ht=I({target:$,version:O,
text:$}),pn=I({at:O,remove:O,numbers:je,tokens:H(O),places:je}),gn=I({added:H($),removed:H($),changed:H($)}),yn=I({role:$,layer:$,tokens:O,text:$,source:$,more:ue}),
wn=I({id:$,role:$,version:O,tokens:O,html:$,name:$,more:ue}),Ye={state:I({protocol:O,head:mt,meter:Ue,system:ze,plan:ze,places:H(Ie),order:je,tokens:H(O),marks:je,
cards:H(_e),summaries:H(lt),entities:H(ut),findings:H(dt),work:ft,draft:le(I({number:O,question:$,text:$,at:O}))}),update:I({base:O,total:O,head:le(mt),meter:le(
Ue),system:le(ze),plan:le(ze),places:le(H(Ie)),splices:H(pn),marks:H(Ve(3)),counts:H(Ve(2)),cards:H(_e),outdated:je,summaries:le(H(lt)),entities:le(H(ut)),findings:le(
H(dt)),work:le(ft)}),draft:I({number:O,at:O,text:$,question:$,ended:ue}),status:I({state:pt("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:I({re:$,note:$}),refused:I({re:$,kind:$,text:$,fresh:le(ht)}),page:I({re:$,cards:H(_e)}),reading:I({re:$,target:$,messages:H(wn)}),source:I({re:$,source:ht}),
found:I({re:$,query:$,numbers:H(O),total:O}),context:I({re:$,request:O,question:$,meter:Ue,start:O,total:O,messages:H(yn),difference:le(gn),places:H(Ie),marks:je}),
receipts:I({re:$,rows:H(I({number:O,turn:O,tokens:O,budget:gt,exact:ue,text:$,model:$}))}),json:I({re:$,text:$})},bn=I({thread:$,revision:O}),os=Object.keys(Ye);
function yt(e){return!bn(e)||!Object.hasOwn(Ye,e.type)?null:Ye[e.type](e)?e:null}var we=class extends Error{constructor(t,n,s){super(n),this.kind=t,this.fresh=s}};function wt(e,t,n=1){let s=n,o=new Map;function c(x,h,{thread:g,revision:k}){let b=`\
r${s++}`;return new Promise((a,d)=>{o.set(b,{type:x,resolve:a,reject:d});try{e.send({type:x,id:b,thread:g,revision:k,...h})}catch{o.delete(b),d(new we("lost",""))}})}
function u(x){let h=yt(x);if(!h)return;t(h);let g="re"in h?h.re:h.type==="state"?l():void 0,k=g===void 0?void 0:o.get(g);!k||g===void 0||(o.delete(g),h.type==="\
refused"?k.reject(new we(h.kind,h.text,h.fresh)):k.resolve(h))}function l(){for(let[x,{type:h}]of o)if(h==="hello")return x}function f(){let x=[...o.values()];o.
clear();for(let{reject:h}of x)h(new we("lost",""))}function p(){e.off("msg:custom",u),f()}return e.on("msg:custom",u),{ask:c,abandon:f,close:p,waiting:o}}var bt={text:"",version:0,tokens:0,more:!1},vn={state:"out",why:"",detail:""},xn=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],kn=1500,vt=4e3;function ge(e,t){let n=[];for(let[s,o]of e)for(let c=0;c<o;c++)n.push(s+t*c);return n}var xt=()=>({thread:"",revision:0,head:{model:"",strategy:"",
strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:bt,plan:bt,places:[],order:[],tokens:[],marks:[],cards:new Map,
summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function kt(){let e=null,t={...xt(),phase:"connecting",busy:!1,get newest(){
return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let a={in:0,maybe:0,out:0};for(let d=0;d<t.order.length;d++)a[o(d).state]++;return a}};
function n(){Object.assign(t,xt()),e=null}function s(a){return e??=new Map(t.order.map((d,y)=>[d,y])),e.get(a)??-1}function o(a){let{places:d,marks:y}=t.tried??
t;return d[y[a]]??vn}function c(a){return a.type==="state"||a.type==="status"||a.thread===t.thread}function u(a){return a.type==="state"?l(a):a.type==="status"?
b(a.state):t.phase!=="live"||!c(a)?new Set:a.type==="update"?p(a):a.type==="draft"?h(a):a.type==="page"?g(a.cards):a.type==="context"&&a.request===0&&a.revision===
t.revision?k(a):new Set}function l(a){if(n(),a.protocol!==1)return t.phase="mismatch",new Set(["phase"]);let{thread:d,revision:y,tokens:w}=a;return Object.assign(
t,{thread:d,revision:y,tokens:w}),f(a),t.phase="live",t.order=ge(a.order,1),t.marks=ge(a.marks,0),t.draft=a.draft??null,g(a.cards),new Set(["phase","all"])}function f(a){
let d=xn.filter(y=>a[y]!==void 0&&a[y]!==null);for(let y of d)Object.assign(t,{[y]:a[y]});return d}function p(a){let d=new Set;if(a.base!==t.revision)return a.revision<=
t.revision?d:d.add("gap");t.revision=a.revision;for(let y of f(a))d.add(y);if(x(a)&&d.add("turns"),t.order.length!==a.total)return d.add("gap");for(let y of ge(
a.outdated,1))t.cards.delete(y)&&d.add("cards");return a.cards.length&&g(a.cards).forEach(y=>d.add(y)),t.draft&&a.cards.some(y=>y.number===t.draft?.number)&&(t.
draft=null,d.add("turns")),t.tried&&J(d,"turns","places","meter")&&(t.tried=null,d.add("turns").add("tried")),d}function x(a){for(let{at:d,remove:y,numbers:w,tokens:M,
places:S}of a.splices){for(let z of t.order.slice(d,d+y))t.cards.delete(z);let T=ge(w,1);t.order=[...t.order.slice(0,d),...T,...t.order.slice(d+y)],t.tokens=[...t.
tokens.slice(0,d),...M,...t.tokens.slice(d+y)],t.marks=[...t.marks.slice(0,d),...ge(S,0),...t.marks.slice(d+y)]}for(let[d,y,w]of a.marks)t.marks.fill(w,d,d+y);for(let[
d,y]of a.counts)t.tokens[d]=y;return a.splices.length&&(e=null),!!(a.splices.length||a.marks.length||a.counts.length||a.places)}function h(a){if(a.ended)return t.
draft?.number!==a.number?new Set:(t.draft=null,new Set(["turns"]));if(t.draft?.number!==a.number)return t.draft={number:a.number,question:a.question,text:a.text,
at:a.at},new Set(["turns"]);let{text:d,at:y}=t.draft,w=d.slice(0,Math.max(0,a.at-y))+a.text;return t.draft={...t.draft,question:a.question||t.draft.question,text:w.
slice(-vt),at:y+Math.max(0,w.length-vt)},new Set(["draft"])}function g(a){for(let d of a)t.cards.delete(d.number),t.cards.set(d.number,d);for(let d of t.cards.keys()){
if(t.cards.size<=kn)break;t.cards.delete(d)}return new Set(["cards"])}function k(a){let d=ge(a.marks,0),y=a.question!==""&&d.length===t.order.length&&d.length>0;
return!y&&!t.tried?new Set:(t.tried=y?{question:a.question,meter:a.meter,places:a.places,marks:d}:null,new Set(["turns","tried"]))}function b(a){return a==="bus\
y"||a==="idle"?t.busy===(a==="busy")?new Set:(t.busy=a==="busy",new Set(["busy"])):(n(),t.busy=!1,t.phase=a,new Set(["phase","all"]))}return Object.assign(t,{forget:n,
indexOf:s,placeAt:o,apply:u,keep:g})}function jt(e,{found:t,unfolded:n}){if(t)return t.map(f=>jn(e,f,"")).filter(f=>f.index>=0);let{heads:s,inside:o,hidden:c}=$n(e,n),u=Mn(e),l=[];for(let f=0;f<e.order.
length;f++){let p=e.order[f];f===u&&l.push({kind:"line",key:"line"});for(let x of s.get(f)??[])l.push({kind:"summary",key:x.id,summary:x,open:n.has(x.id)});c.has(
p)||l.push({kind:"turn",key:`#${p}`,number:p,index:f,inside:o.get(p)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var jn=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function $n(e,t){let n=new Map,s=new Map,o=new Set;for(let c of e.
summaries){let u=ge(c.covers,1).filter(f=>e.indexOf(f)>=0);if(u.length===0)continue;let l=Math.min(...u.map(f=>e.indexOf(f)));n.set(l,[...n.get(l)??[],c]);for(let f of u)
s.set(f,c.id),!t.has(c.id)&&!c.expanded&&o.add(f)}return{heads:n,inside:s,hidden:o}}function Mn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:s}=e.placeAt(
n);if(s==="maybe"||(s==="in"&&t<0&&(t=n),s==="out"&&t>=0))return-1}return t>0?t:-1}var qe=class{constructor(){this.numbers=new Set,this.active="",this.anchor=""}get size(){return this.numbers.size}get list(){return[...this.numbers].sort((t,n)=>t-
n)}clear(){this.numbers.clear(),this.anchor=this.active}toggle(t){this.numbers.delete(t)||this.numbers.add(t),this.anchor=this.active=`#${t}`}extend(t,n){let s=t.
findIndex(u=>u.key===n),o=t.findIndex(u=>u.key===this.anchor),c=o<0?s:o;s<0||(o<0&&(this.anchor=n),this.numbers=new Set(t.slice(Math.min(c,s),Math.max(c,s)+1).flatMap(
u=>u.kind==="turn"&&u.number!==void 0?[u.number]:[])),this.active=n)}follow(t,n,s){for(let l of this.numbers)s(l)||this.numbers.delete(l);if(!this.active||n.some(
l=>l.key===this.active))return;let o=t.findIndex(l=>l.key===this.active),c=new Set(n.map(l=>l.key)),u=t.slice(Math.max(0,o)).find(l=>c.has(l.key));this.active=(u??
n[n.length-1])?.key??""}};var Sn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},$t=(e,t="")=>Object.entries(e).flatMap(([
n,s])=>{let o=n?t+n:t.slice(0,-1);return typeof s=="string"?[[o,s]]:$t(s,`${o}.`)}),Mt=Object.fromEntries($t(Sn)),Xe=Mt;function St(e){Xe={...Mt,...e}}function r(e,t={}){
return(Xe[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(s,o)=>{let c=t[o];return c===void 0?s:typeof c=="number"?se(c):c}).trimEnd()}var $e=e=>e in Xe,
ne=(e,t,n={})=>r(`${e}.${t===1?"one":"other"}`,{n:t,...n}),Tn=new Intl.NumberFormat("en-US"),se=e=>Tn.format(e);function He(e){let t=[];for(let n=0;n<e.length;n++){
let s=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(s===n?`#${e[n]}`:`#${e[s]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var En=40,Tt=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function Et(e){let t={host:e.host??{},memory:kt(),selection:new qe,heights:ct(),rows:[],view:Tt(),wide:!1,root:document.createElement("div"),parts:[],said:"",focusRow:()=>{},
holdView:()=>{}},n=new Set,s=0,o=wt(e,l,Math.floor(Math.random()*2**40));function c(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"reopened"}):
u()}function u(){o.ask("hello",{protocol:1},t.memory).catch(v=>{v.kind!=="lost"&&(t.memory.phase="mismatch"),p("phase")})}function l(v){let q=t.memory.phase==="\
live",R=t.memory.thread,V=t.memory.apply(v);V.has("gap")&&u(),V.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==R)&&f(),q&&t.memory.phase!=="live"&&o.abandon(),
J(V,"cards","turns","summaries")&&S(),p(...V)}function f(){let{tab:v}=t.view;t.view={...Tt(),tab:v},t.selection=new qe,t.heights.reset(),t.said=""}function p(...v){
for(let q of v)n.add(q);n.size&&!s&&(s=requestAnimationFrame(x))}function x(){s=0;let v=n;if(n=new Set,v.has("all"))for(let q of["head","meter","turns","cards",
"findings","standing","view","busy","work","said"])v.add(q);if(J(v,"turns","summaries","view","places")){let q=jt(t.memory,t.view);t.selection.follow(t.rows,q,R=>t.
memory.indexOf(R)>=0),t.rows=q,v.add("rows").add("selection")}for(let q of t.parts)q.update(v)}async function h(v,q){try{return await o.ask(v,q,t.memory)}catch(R){
return a(R),null}}async function g(v,q,R=""){let V=await h(v,q);return V&&d("note"in V&&V.note||R),V!==null}function k(v){return g("command",{action:v},r(`did.${v}`))}
function b(v){return g("summarise",v,r("did.summarise"))}function a(v){if(!(v instanceof we))throw v;if(v.kind==="lost"){t.memory.phase==="live"&&l({type:"statu\
s",thread:"",revision:0,state:"gone"});return}d(v.kind==="stale"&&v.fresh?r("stale"):v.kind==="cancelled"?r("work.cancelled"):v.message)}function d(v){t.said=v,
p("said")}async function y(v){let{open:q}=t.view;if(q.delete(v))return p("cards");q.add(v),t.holdView(),p("cards"),await T(v)}function w(v){let{cards:q,summaries:R}=t.
memory;return(v.startsWith("#")?q.get(Number(v.slice(1))):R.find(({id:te})=>te===v))?.version??-1}function M(v){let q=t.view.readings.get(v);return q?.version===
w(v)?q.messages:void 0}function S(){let{open:v,readings:q}=t.view;for(let R of q.keys())!v.has(R)&&!M(R)&&q.delete(R);for(let R of v)w(R)>=0&&T(R)}async function T(v){
let{view:q}=t;if(!q.asked.has(v)){for(q.asked.add(v);q===t.view&&q.open.has(v)&&!M(v);)await z(v)||q.open.delete(v);q.asked.delete(v),p("cards")}}async function z(v){
let{open:q,readings:R,editing:V}=t.view,te=w(v),pe=await h("read",{target:v});if(!pe)return null;R.delete(v),R.set(v,{version:te,messages:pe.messages});for(let ke of R.
keys()){if(R.size<=En)break;ke!==V?.row&&(R.delete(ke),q.delete(ke))}return p("cards"),pe.messages}async function F(v,q,R){let V=await h("source",{target:q});V&&
(t.view.editing={row:v,target:q,label:R,source:V.source,text:V.source.text,word:""},p("cards","standing"))}async function N(v,q){let R=`#${v}`,te=(M(R)??await z(
R))?.filter(ke=>ke.role===q),pe=q==="user"?te?.[0]:te?.[te.length-1];pe&&(t.view.open.add(R),t.holdView(),await F(R,pe.id,r(q==="user"?"edit.question":"edit.rep\
ly")))}async function K(){let{editing:v}=t.view;if(!v)return;let{target:q,source:R,text:V}=v;if(V===R.text)return ie();try{await o.ask("edit",{target:q,version:R.
version,text:V},t.memory),ie(),d(r("did.edit"))}catch(te){te instanceof we&&te.fresh&&(t.view.editing={...v,source:te.fresh,text:te.fresh.text,word:r("stale")}),
a(te),p("cards","standing")}}function ie(){let v=t.view.editing?.row;t.view.editing=null,p("cards","standing"),v&&requestAnimationFrame(()=>t.focusRow(v))}function ae(v){
return t.selection.numbers.has(v)?t.selection.list:[v]}function W(v){t.view.found&&G();let q=t.memory.summaries.find(({id:R,covers:V})=>!t.view.unfolded.has(R)&&
V.some(([te,pe])=>v>=te&&v<te+pe));q&&!q.expanded&&t.view.unfolded.add(q.id),t.view.tab=t.wide?t.view.tab:"memory",p("view"),requestAnimationFrame(()=>t.focusRow(
`#${v}`))}async function ce(v){if(t.view.query=v,!v.trim())return t.view.found=null,p("view");let q=await h("search",{query:v});!q||t.view.query!==v||(t.view.found=
q.numbers,t.view.foundTotal=q.total,p("view"))}function G(){Object.assign(t.view,{searching:!1,query:"",found:null}),p("view")}function Y(){cancelAnimationFrame(
s),o.close(),t.memory.forget()}return Object.assign(t,{start:c,hello:u,receive:l,changed:p,ask:h,act:g,command:k,summarise:b,say:d,unfold:y,readingOf:M,read:z,edit:F,
editTurn:N,save:K,leaveEditing:ie,targets:ae,reveal:W,search:ce,endSearch:G,close:Y})}var Qe="http://www.w3.org/2000/svg";function i(e,t,...n){let[s,...o]=e.split("."),c=document.createElement(s||"div");c instanceof HTMLButtonElement&&(c.type="bu\
tton"),o.length&&(c.className=o.join(" "));let u=!(t instanceof Object)||t instanceof Node;return u||P(c,t),D(c,...u?[t]:[],...n),c}function P(e,t){for(let[n,s]of Object.
entries(t)){let o=n.startsWith("aria-")&&typeof s=="boolean"?String(s):s;o==null||o===!1||(n.startsWith("on")?e.addEventListener(n.slice(2),s):n==="value"?e.value=
s:n==="class"?e.classList.add(...s.split(" ")):e.setAttribute(n,o===!0?"":o))}}function D(e,...t){e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function ee(e,t,...n){let s=document.createElementNS(Qe,e);return P(s,t),s.append(...n),s}function C(e,t){e.hidden===
t&&(e.hidden=!t)}function Q(e,t){e.textContent!==t&&(e.textContent=t)}var be=e=>e.contains(document.activeElement)?document.activeElement:null,ve=({target:e},t)=>e instanceof
Element?e.closest(t):null;function Pe(e,t,{gap:n,end:s}){e.showPopover?.();let o=t.getBoundingClientRect(),{width:c,height:u}=e.getBoundingClientRect(),l=o.bottom+
u+8<=innerHeight?o.bottom+n:Math.max(4,o.top-u-n);e.style.left=`${fe(s?o.right-c:o.left,4,innerWidth-c-4)}px`,e.style.top=`${l}px`}var qn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"};function _(e){return ee(
"svg",{class:"jsm-icon",viewBox:"0 0 24 24","aria-hidden":"true",focusable:"false"},ee("path",{d:qn[e]??""}))}function qt(e){return ee("svg",{class:`jsm-dot jsm\
-dot-${e}`,viewBox:"0 0 12 12","aria-hidden":"true",focusable:"false"},ee("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var de=()=>i("span.jsm-space"),xe=e=>({"aria-label":e,title:e}),X=(e,t,n,s={})=>i("button.jsm-button.jsm-bare",{...xe(t),onclick:n,...s},_(e)),re=(e,t,n,s={})=>i(
"button.jsm-button",{onclick:n,...s},e?_(e):null,i("span",t)),oe=(e,t,n="",s={})=>i(`button.jsm-button${n}`,{onclick:t,...s},e),Ae=({action:e,target:t})=>$e(`ac\
tion.${e}`)?r(`action.${e}`,{target:t}):`${e} ${t}`.trim();function Ze({state:e,why:t,detail:n}){let s=$e(`why.${t}`)?r(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return s?e==="in"?s.startsWith("as ")?`${r("in")} ${s}`:`${r("in")}, ${s}`:`${r(e)}: ${s}`:r(e)}var An=({why:e,detail:t})=>$e(`tip.${e}`)?r(`tip.${e}`,{detail:t}):
"";function De(e){let t=Ze(e),n=An(e),s={pinned:"pin",summary:"layers",found:"search"}[e.why];return i(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},s&&e.state==="in"?_(s):qt(e.state),i("span",t))}function Oe(e){let t=e.view.editing;if(!t)return null;let n=i("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:s=>{if(s.key==="Escape")e.leaveEditing();else if(s.key==="Enter"&&
(s.ctrlKey||s.metaKey))e.save();else return;s.preventDefault(),s.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),i(".jsm-editi\
ng",i(".jsm-label",t.label),t.word?i("p.jsm-warning",_("warning"),t.word):null,n,i(".jsm-row",de(),oe(r("cancel"),()=>e.leaveEditing()),oe(r("save"),()=>e.save(),
".jsm-primary")))}async function Me(e,t){try{await navigator.clipboard.writeText(t),e.say(r("copied"))}catch{let n=i("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":r("copy"),value:t});At(e,r("copy.failed"),n,[]),n.select()}}function At(e,t,n,s){let o=i("dialog.jsm-dialog",{"aria-label":t,onclose:()=>o.remove(),
onkeydown:u=>u.stopPropagation()}),c=oe(r(s.length?"cancel":"close"),()=>o.close());return D(o,i("h2",t),n,i(".jsm-row",de(),c,...s)),e.root.append(o),o.showModal(),
o}function Ot(e){let t=oe(r("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=At(e,r("erase.title"),i("p",r("erase.text")),[t])}var On=400;function Nt(e){let t=i("b.jsm-selected"),n=i("span",{role:"status","aria-live":"polite"}),s=i("span.jsm-busy",{hidden:!0},i("span.jsm-pulse"),r("busy")),
o=0,c=i("progress.jsm-progress"),u=i("span"),l=i(".jsm-row.jsm-selection",{role:"toolbar","aria-label":r("selected.other",{n:0}),hidden:!0},t,de(),g("pin","pin"),
g("off","exclude"),re("summarise",r("summarise"),()=>y(),{class:"jsm-squeeze",...xe(r("summarise"))}),g("remove","prune"),X("close",r("unselect"),()=>{e.selection.
clear(),e.changed("selection")})),f=re("summarise",r("summarise.older"),()=>e.summarise({})),p=re("",r("clear"),()=>e.command("clear")),x=i(".jsm-row.jsm-work",
{hidden:!0},u,c,oe(r("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),h=i(".jsm-bottom",x,i(".jsm-row.jsm-foot",f,i(".jsm-status",s,n),p,l));function g(w,M){
return re(w,r(w),()=>d(M),{class:"jsm-squeeze",...xe(r(w))})}function k(w){let{memory:M,selection:S,view:T,wide:z,said:F}=e;if(w.has("work")){let{id:ae,action:W,
done:ce,of:G}=M.work;C(x,ae!=="");let Y=r(`work.${W}`);Q(u,G?r("work.of",{what:Y,done:ce,of:G}):Y),P(c,{"aria-label":Y}),G?Object.assign(c,{max:G,value:ce}):c.removeAttribute(
"value")}w.has("said")&&Q(n,F),w.has("busy")&&b(M.busy);let N=M.phase==="live"&&M.order.length>0&&(z||T.tab==="memory"),K=N&&S.size>0,ie=be(l);C(l,K);for(let ae of[
f,p])C(ae,N&&!K);h.classList.toggle("jsm-selecting",K),h.classList.toggle("jsm-quiet",!N&&!F&&s.hidden&&x.hidden),K&&Q(t,ne("selected",S.size)),P(l,{"aria-label":ne(
"selected",S.size)}),ie&&!K&&e.focusRow(S.active)}function b(w){clearTimeout(o),o=w?setTimeout(()=>{C(s,!0),e.changed("selection")},On):0,w||C(s,!1)}function a(){
clearTimeout(o)}async function d(w){let M=e.selection.list,S=M.length===1?`#${M[0]}`:ne("turns.n",M.length);await e.act("turns",{action:w,numbers:M},r(`did.${w}`,
{what:S}))&&w==="prune"&&e.selection.clear(),e.changed("selection")}async function y(){let w=e.selection.list;e.selection.clear(),e.changed("selection"),await e.
summarise({numbers:w})}return{element:h,update:k,close:a}}function Bt(e){let t=!1,n=i(".jsm-findings",{role:"group","aria-label":r("findings"),hidden:!0});function s(o){
if(!o.has("findings"))return;let{findings:c}=e.memory;C(n,c.length>0);let u=t?c:c.slice(0,1),l=c.length>1&&oe(t?r("findings.less"):ne("findings.more",c.length-1),
()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});D(n,...u.map((f,p)=>i("p.jsm-finding",_("warning"),i("span",f.text," ",...f.remedies.map((x,h)=>oe(
Nn(x),()=>e.act("remedy",{finding:f.id,choice:h},r("did.remedy")),".jsm-plain"))," ",p===u.length-1&&l))))}return{element:n,update:s}}function Nn(e){let t=Ae(e);
return t.charAt(0).toUpperCase()+t.slice(1)}var Ct={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function Rt(e){let t=i("p",{role:"status"}),
n=i(".jsm-sign"),s=i("div"),o="",c=i(".jsm-calm",n,t,s);function u(l){if(!J(l,"phase","turns","all","draft"))return;let{memory:f,host:p}=e,x=f.order.length===0&&
!f.draft,h=f.phase!=="live"?f.phase:x?"empty":"";if(C(c,h!==""),c.classList.toggle("jsm-late",h==="connecting"),h===o)return;o=h,D(n,Ct[h]?_(Ct[h]):null),D(t,...(h?
r(h).split(/(?<=[.。]) /):[]).flatMap(b=>[i("span",b)," "]));let g=h==="empty"?p.insertExample:h==="absent"||h==="restarted"?p.loadExtension:void 0,k=h==="empt\
y"?r("empty.example"):r("absent.load");D(s,g?oe(k,()=>g.call(p),".jsm-primary"):null)}return{element:c,update:u}}function Bn(e,t,n){let s=i(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),o=()=>{if(!s.isConnected)return;let l=be(s);s.remove(),
P(t,{"aria-expanded":!1}),l&&t.focus()},c=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[f,p,x,h]=l;return i("button.jsm-item",{class:h&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{o(),x()}},_(f),p)});D(s,...c.map(l=>l??i("hr",{role:"separator"})));let u=c.filter(l=>l!==null);P(s,{onkeydown:l=>{let f=u.findIndex(
x=>x===document.activeElement),p={ArrowDown:f+1,ArrowUp:f-1+u.length,Home:0,End:u.length-1}[l.key];if(p!==void 0)u[p%u.length]?.focus();else if(l.key==="Escape"||
l.key==="Tab")o();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&o()}}),e.append(s),P(t,{"aria-expanded":!0}),Pe(s,t,{gap:4,
end:!0}),u[0]?.focus()}function Se(e,t,n,s={}){let o=X("more",t,()=>Bn(e.root,o,n()),{"aria-haspopup":"menu","aria-expanded":!1,...s});return o}function zt(e,t){let n=X("search",r("search.turns"),()=>w(),{"aria-expanded":!1}),s=i("span.jsm-model"),o=i("select.jsm-field",{"aria-label":r("thread"),onchange:()=>y()}),
c=i("select.jsm-field",{"aria-label":r("strategy"),onchange:()=>d({})}),u=i("span.jsm-options"),l="",f=Se(e,r("more"),()=>M()),p=re("undo",r("undo"),()=>e.command(
"undo"),{class:"jsm-bare jsm-back"}),x=X("redo",r("redo"),()=>e.command("redo")),h=i(".jsm-header",i("h2.jsm-title",r("title")),i(".jsm-toolbar",p,x,n,f),i(".js\
m-row.jsm-setup",s,o,de(),i("span.jsm-strategy",c,u)));function g(S){if(P(n,{"aria-expanded":e.view.searching}),!S.has("head"))return;let{head:T,thread:z}=e.memory;
Q(s,T.model),k(p,"undo",T.undo),k(x,"redo",T.redo),C(o,T.threads.length>1),D(o,...T.threads.map(({name:N,turns:K})=>i("option",{value:N,selected:N===z},r("threa\
d.option",{name:N,n:K}))));let F=T.strategies.map(({name:N})=>N).join();c.dataset.names!==F&&(c.dataset.names=F,D(c,...T.strategies.map(({name:N})=>i("option",{
value:N},Cn(N))))),c.value=T.strategy,b(T.strategies.find(({name:N})=>N===T.strategy))}function k(S,T,z){let F=z?r(`${T}.what`,{what:Ae(z)}):r(T);P(S,{"aria-dis\
abled":!z,...xe(F)});let N=S.querySelector("span");N&&Q(N,z?Ae(z):r(T))}function b(S){let T=S?.options??[],z=`${S?.name} ${T.map(({name:F})=>F)}`;l!==z&&(l=z,D(
u,...T.map(F=>a(S?.name??"",F))));for(let{name:F,value:N}of T){let K=u.querySelector(`[data-option="${CSS.escape(F)}"]`);K&&K!==document.activeElement&&(K.value=
String(N)),K&&Lt(K)}}function a(S,{name:T,value:z,least:F,most:N}){let K=`option.${S}.${T}`,[ie,ae=""]=($e(K)?r(K):`${T} {input}`).split("{input}"),W=i("input.j\
sm-field",{type:"number",min:F,max:N,value:z,"data-option":T,oninput:()=>Lt(W),onchange:()=>{W.validity.valid&&W.value&&d({[T]:Math.floor(Number(W.value))})}});
return i("label.jsm-option",ie,W,ae)}function d(S){let T=c.value,{head:z}=e.memory,F=T===z.strategy?z.strategies.find(N=>N.name===T)?.options??[]:[];e.act("stra\
tegy",{name:T,options:{...Object.fromEntries(F.map(N=>[N.name,N.value])),...S}}).then(N=>{N||e.changed("head")})}function y(){e.act("thread",{name:o.value})}function w(){
if(e.view.searching)return e.endSearch();e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function M(){return[["check",r("check"),()=>e.
act("command",{action:"check"})],["copy",r("strip.copy"),()=>Me(e,t())],null,["remove",r("clear"),()=>e.command("clear")],["erase",r("erase"),()=>Ot(e),!0]]}return{
element:h,update:g}}var Lt=e=>{e.style.width=`${Math.max(2,e.value.length)+4.6}ch`},Cn=e=>$e(`strategy.${e}`)?r(`strategy.${e}`):e;var Rn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),Ln=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),zn=new Set("class dir lang title start colspan rowspan align open".split(" "));function It(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Ht(t.body,n,0),n}function Ht(e,t,n){for(let s of e.childNodes){if(s.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(s.nodeValue??"")),s.nodeType!==Node.ELEMENT_NODE||n>60)continue;let o=s,c=o.localName;if(Ln.has(c))continue;let u=Rn.has(c)?document.createElement(
c):null;if(u){for(let{name:f,value:p}of o.attributes)zn.has(f)&&u.setAttribute(f,p);let l=c==="a"?o.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),c==="pre"&&(u.tabIndex=0),t.appendChild(u)}Ht(o,u??t,n+1)}}var In=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:ne("turns.n",n.length)};function ye(e,t,n){let s=r(`did.${n}`,{what:In(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},s)}function Dt(e,t,n,s,o){let{memory:c,view:u,host:l}=e;if(u.editing?.row===s)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(s)}`;let f=c.cards.get(t),{state:p,why:x,detail:h}=c.placeAt(n);return[p,x,h,c.tokens[n],f?`${f.version} ${f.flags} ${f.outcome}\
 ${f.reply.length} ${f.more}`:"",u.open.has(s),u.open.has(s)&&u.readings.get(s)?.version,o,c.draft?.number===t,f?.cell?l.cellState?.(f.cell):"",e.wide].join("|")}
var Fe=(e,t,n)=>i(".jsm-head",i("span.jsm-lead",i("span.jsm-number",e),t),n!==void 0&&i("span.jsm-tokens",{title:r("tokens.title")},se(n))),he=(e,t,n="")=>i(`sp\
an.jsm-flag${n}`,e&&_(e),t);function Ft(e,t,n,s,o){let{memory:c,view:u}=e,l=c.cards.get(t),f=c.placeAt(n),p=u.open.has(s),x=c.draft?.number===t;return i(`.jsm-c\
ard.jsm-place-${f.state}${o?".jsm-inside":""}`,{role:"gridcell"},Fe(`#${t}`,De(f),c.tokens[n]),l?Hn(e,l):null,p||u.editing?.row===s?et(e,s,l):Wt(l),x?_t():null,
l?Pn(e,l,f):null)}var Pt=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function Wt(e){return e?i(".jsm-text",i("p.jsm-question",{dir:"\
auto"},Pt(e.question)||(e.reply?"":r("empty.text"))),e.reply?i("p.jsm-reply",{dir:"auto"},i("span.jsm-hook",{"aria-hidden":"true"},"↳ "),Pt(e.reply)):null):i(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},i("i"),i("i"))}function Hn(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",s=[t.flags.includes("earlier")&&he("ea\
rlier",r("flag.earlier"),".jsm-notable"),n&&he("cell",r(`cell.${n}`),".jsm-notable"),n==="gone"&&oe(r("remove"),()=>ye(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${r("remove")} #${t.number}`}),t.outcome==="truncated"&&he("warning",r("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&he("edit",r("flag.edited")),t.tools>0&&he("tool",ne("flag.tools",t.tools)),t.images>0&&he("",ne("flag.images",t.images))].filter(o=>o);return s.length?i(".\
jsm-flags",...s):null}function Pn(e,t,n){let{number:s,flags:o}=t,c=o.includes("pinned"),u=Kt(t,n),l=e.view.open.has(`#${s}`);return i("span.jsm-tools",X("pin",`${r(
"pin")} #${s}`,()=>ye(e,s,c?"unpin":"pin"),{"data-act":"pin","aria-pressed":c,title:r(c?"unpin":"pin")}),X("off",`${r("off")} #${s}`,()=>ye(e,s,u?"include":"exc\
lude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:r(u?"on":"off")}),X("remove",`${r("remove")} #${s}`,()=>ye(e,s,"prune"),{class:"jsm-roomy","da\
ta-act":"remove"}),X(l?"down":"right",`${r(l?"fold":"unfold")} #${s}`,()=>e.unfold(`#${s}`),{"data-act":"unfold","aria-expanded":l}),Se(e,r("turn.actions",{n:s}),
()=>Dn(e,t,n),{"data-act":"more"}))}var Kt=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(
t.why);function Dn(e,t,n){let{number:s}=t,{host:o}=e,c=Kt(t,n),u=e.view.open.has(`#${s}`);return[[u?"down":"right",r(u?"fold":"unfold"),()=>e.unfold(`#${s}`)],[
"edit",r("edit.question"),()=>e.editTurn(s,"user")],!!t.reply&&["edit",r("edit.reply"),()=>e.editTurn(s,"assistant")],["off",r(c?"on":"off"),()=>ye(e,s,c?"inclu\
de":"exclude")],["summarise",r("summarise.before",{n:s}),()=>e.summarise({older:s})],!!(o.goToCell&&t.cell)&&o.cellState?.(t.cell)!=="gone"&&["cell",r("goto"),()=>o.
goToCell?.(t.cell)],["copy",r("copy"),()=>Fn(e,s)],null,["remove",r("remove"),()=>ye(e,s,"prune"),!0]]}async function Fn(e,t){let n=e.readingOf(`#${t}`)??await e.
read(`#${t}`);if(!n)return;let s=await Promise.all(n.map(({id:o})=>e.ask("source",{target:o})));await Me(e,s.flatMap(o=>o?[o.source.text]:[]).join(`

`))}function et(e,t,n){let{readings:s,editing:o}=e.view,c=s.get(t)?.messages;if(!c)return n?Wt(n):i(".jsm-text",r("loading"));let u=o?.row===t?o:null;return i("\
.jsm-whole",...c.map(l=>u?.target===l.id?Oe(e):Wn(l)),u&&!c.some(({id:l})=>l===u.target)?Oe(e):null)}function Wn(e){let{role:t,name:n,tokens:s,html:o,more:c}=e,
u=i(".jsm-rendered",{dir:"auto"});return u.append(It(o)),i(`section.jsm-message.jsm-role-${t}`,{"aria-label":r(`role.${t}`)},i(".jsm-label",r(`role.${t}`),n?` ·\
 ${n}`:"",i("span.jsm-tokens",se(s))),u,c?i("p.jsm-faint",r("cut")):null)}var _t=()=>i(".jsm-writing",i(".jsm-stream",{dir:"auto"}));function Ut(e,t){return i("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Fe(`#${t}`,i("span.jsm-badge.jsm-maybe",i("span.jsm-pulse"),r("writing"))),i(".jsm-text",i("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),_t())}function Vt(e,t,n){let{view:s}=e;if(s.editing?.row===t.id)return`editing ${s.editing.source.version} ${s.readings.has(t.id)}`;let{id:o,version:c,stale:u,pinned:l,
expanded:f,missing:p,place:x}=t;return[o,c,u,l,f,p,x.state,x.why,x.detail,n,s.open.has(o),s.readings.get(o)?.version,e.wide].join("|")}function Gt(e,t,n){let{id:s,
text:o,covers:c,place:u,tokens:l,stale:f,by:p,edited:x,expanded:h}=t,g=He(ge(c,1)),k=e.view.open.has(s)||e.view.editing?.row===s;return i(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Fe(s,De(u),l),i(".jsm-flags",he("summarise",r("summary.covers",{turns:g})),p&&he("",r("summary.by",{by:p})),x&&he("edit",
r("flag.edited")),h&&he("",r("summary.expanded"))),k?et(e,s):i(".jsm-text",i("p.jsm-question",{dir:"auto"},o)),Kn(t),f?i("p.jsm-warning",_("stale"),i("span",r("\
summary.stale")),re("",r("summary.remake"),()=>e.act("summary",{action:"remake",summary:s},r("did.summarise")),{"data-act":"remake"})):null,_n(e,t,n))}function Kn({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return i("p.jsm-warning",_("warning"),i("span",i("b",ne("summary.lost",t)," "),i("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}var tt=(e,t)=>e.act("summary",{action:"remove",summary:t},r("did.prune",{what:t}));function _n(e,t,n){let{id:s,pinned:o,expanded:c}=t,
u=()=>{e.view.unfolded.delete(s)||e.view.unfolded.add(s),e.changed("view")},l=Se(e,r("summary.actions",{id:s}),()=>[!c&&[n?"down":"right",r(n?"summary.shut":"su\
mmary.open"),u],["list",r(e.view.open.has(s)?"fold":"unfold"),()=>e.unfold(s)],["edit",r("edit"),()=>e.edit(s,s,r("edit.of",{what:s}))],["stale",r("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:s},r("did.summarise"))],["layers",r(c?"summary.hide":"summary.show"),()=>e.act("summary",{action:c?"collapse":
"expand",summary:s})],null,["remove",r("remove"),()=>tt(e,s),!0]],{"data-act":"more"});return i("span.jsm-tools",X("pin",`${r("pin")} ${s}`,()=>e.act("summary",
{action:o?"unpin":"pin",summary:s}),{"data-act":"pin","aria-pressed":o,title:r(o?"unpin":"pin")}),c?null:X(n?"down":"right",`${r(n?"summary.shut":"summary.open")}\
: ${s}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var Yt=400,Un=60;function Jt(e){let t=new Map,n=new Set,s=!0,o=0,c=0,u=0,l=0,f=i(".jsm-canvas",{role:"presentation"}),p=i("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>ce()},_("arrow"),r("new.below")),x=new ResizeObserver(m=>ae(m)),h=e.heights,g=i(".jsm-scroller",{role:"grid","aria-label":r("turns"),"aria-multisele\
ctable":!0,onkeydown:m=>te(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>R(m),ondblclick:m=>V(m),onfocusin:m=>v(m)},f),k=i(".jsm-list",g,p);x.observe(
g),g.addEventListener("scroll",()=>W(),{passive:!0}),e.focusRow=m=>Y(m),e.holdView=()=>{s=!1};function b(m){if(J(m,"rows","cards","turns","tried","places","draf\
t","selection","size")){if(m.has("rows")){let j=a(),E=G();h.use(e.rows),P(g,{"aria-rowcount":e.rows.length}),d(j),E&&E!==e.selection.active&&e.selection.active&&
Y(e.selection.active);let{newest:A}=e.memory;A>o&&!s&&!m.has("all")&&C(p,!0),o=m.has("all")?A:Math.max(A,o)}else S();e.memory.draft&&K()}}function a(){let{scrollTop:m}=g;
m!==c&&w();let j=h.at(m);return{keys:h.rows.slice(j,j+40).map(({key:E})=>E),offset:m-h.top(j)}}function d({keys:m,offset:j}){let{rows:E,total:A}=h;M();let B=A-u;
if(!s){let L=E.findIndex(({key:U})=>U===m[0]),Z=L<0?E.findIndex(({key:U})=>m.includes(U)):L;B=Z<0?c:h.top(Z)+(L<0?0:j)}y(Math.max(0,B)),S()}function y(m){Math.abs(
m-c)<.5||(g.scrollTop=m,c=g.scrollTop)}function w(){let{scrollTop:m,clientHeight:j,scrollHeight:E}=g;c=m,s=m+j>=E-24}function M(){let m=`${h.total}px`;f.style.height!==
m&&(f.style.height=m,k.style.setProperty("--jsm-content",m))}function S(){let{rows:m}=e,j=h.at(c-Yt),E=h.at(c+(u||400)+Yt),A=m.length?Array.from({length:E-j+1},
(U,me)=>j+me):[],B=m.findIndex(({key:U})=>U===e.selection.active);B>=0&&B<j&&A.unshift(B),B>E&&A.push(B);let L=new Set(A.map(U=>m[U].key));for(let[U,{element:me}]of t)
L.has(U)||(x.unobserve(me),me.remove(),t.delete(U));let Z=null;for(let U of A)Z=T(m[U],U,Z);M(),ie(A.map(U=>m[U]))}function T(m,j,E){let A=F(m),B=t.get(m.key);if(!B){
let at=i(".jsm-item-row",{role:"row","data-key":m.key});B={element:at,signature:"",state:""},t.set(m.key,B),x.observe(at)}let{element:L}=B;B.signature!==A&&(N(L,
m),Object.assign(B,{signature:A,state:""}));let Z=e.selection.active===m.key||!e.selection.active&&j===e.rows.length-1,U=m.kind==="turn"&&e.selection.numbers.has(
m.number),me=`${Z} ${U} ${j} ${h.top(j)}`;B.state!==me&&(B.state=me,z(L,m,j,Z,U));let it=E?E.nextSibling:f.firstChild;return it!==L&&f.insertBefore(L,it),L}function z(m,j,E,A,B){
m.tabIndex=j.kind!=="line"&&A?0:-1;for(let L of m.querySelectorAll("button, a, textarea, pre"))L.tabIndex=A?0:-1;P(m,{"aria-rowindex":E+1,"aria-selected":j.kind===
"turn"?B:null}),m.style.transform=`translateY(${h.top(E)}px)`}function F(m){return m.kind==="turn"?Dt(e,m.number,m.index,m.key,m.inside):m.kind==="summary"?Vt(e,
m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function N(m,j){let E=be(m),A=E?.getAttribute("data-act");j.kind==="turn"?m.replaceChildren(
Ft(e,j.number,j.index,j.key,j.inside)):j.kind==="summary"?m.replaceChildren(Gt(e,j.summary,j.open)):j.kind==="draft"?m.replaceChildren(Ut(e,j.number)):m.replaceChildren(
i(".jsm-line",{role:"gridcell"},i("span",r("line")))),E&&E!==m&&(m.querySelector(`[data-act="${A}"]`)??m).focus({preventScroll:!0})}function K(){let{draft:m}=e.
memory,j=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");j&&Q(j,m.text)}function ie(m){let{cards:j}=e.memory,E=m.flatMap(B=>B.kind==="turn"&&!j.has(
B.number)&&!n.has(B.number)?[B.number]:[]);if(E.length===0)return;let A=E.slice(0,Un);for(let B of A)n.add(B);e.ask("page",{numbers:A}).finally(()=>{for(let B of A)
n.delete(B)})}function ae(m){let j=a(),E=!1;for(let{target:A,borderBoxSize:B}of m){if(A===g){u=g.clientHeight,k.style.setProperty("--jsm-gutter",`${g.offsetWidth-
g.clientWidth}px`);let U=Math.round(g.clientWidth);U!==l&&h.reset(),l=U,E=!0;continue}let L=A.getAttribute("data-key"),Z=B[0].blockSize;L&&Z>0&&t.has(L)&&(E=h.measure(
L,Z)||E)}E&&d(j)}function W(){g.scrollTop!==c&&w(),s&&C(p,!1),S()}function ce(){s=!0,d(a()),C(p,!1)}function G(){let m=document.activeElement?.closest(".jsm-ite\
m-row");return m&&f.contains(m)?m.getAttribute("data-key")??"":""}function Y(m){let j=e.rows.findIndex(B=>B.key===m);if(j<0)return;e.selection.active=m;let E=h.
top(j),A=h.top(j+1);E<g.scrollTop?g.scrollTop=E:A>g.scrollTop+g.clientHeight&&(g.scrollTop=Math.min(E,A-g.clientHeight)),w(),S(),t.get(m)?.element.focus({preventScroll:!0})}
function v(m){let j=G();!j||j===e.selection.active||!(m.target instanceof Element)||(e.selection.active=j,S())}function q(m){let j=ve(m,".jsm-item-row")?.dataset.
key;return e.rows.find(E=>E.key===j)}function R(m){let j=q(m),E=m.target;if(j?.kind!=="turn"||E.closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.
isCollapsed))return;let{selection:A,rows:B}=e;m.shiftKey?A.extend(B,j.key):(m.ctrlKey||m.metaKey||A.size===1&&A.numbers.has(j.number)||A.numbers.clear(),A.toggle(
j.number)),e.changed("selection"),Y(j.key)}function V(m){let j=q(m);!j||j.kind==="line"||m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),
e.selection.clear(),e.changed("selection"),e.unfold(j.key))}function te(m){let j=m.target;if(j.closest("textarea, input, select")||m.altKey)return;let{selection:E,
rows:A}=e,B=A.findIndex(({key:me})=>me===E.active),L=A[B],Z=j.classList.contains("jsm-item-row"),U=ke(m.key,B);if(U!==void 0)mn(U,m.shiftKey);else if(m.key==="D\
elete"||m.key==="Backspace")L?.kind==="turn"&&Z?ye(e,L.number,"prune"):L?.kind==="summary"&&Z&&tt(e,L.key);else if(m.key==="Escape"&&E.size)E.clear();else if((m.
key==="a"||m.key==="A")&&(m.ctrlKey||m.metaKey))E.numbers=new Set(A.flatMap(me=>me.kind==="turn"?[me.number]:[]));else if(Z&&m.key==="Enter"&&L&&L.kind!=="line")
e.unfold(L.key);else if(Z&&m.key===" "&&L?.kind==="turn")E.toggle(L.number);else if(!(Z&&!m.ctrlKey&&!m.metaKey&&L?.kind==="turn"&&pe(m.key,L.number)))return;e.
changed("selection"),m.preventDefault()}function pe(m,j){let E=e.memory.cards.get(j)?.flags??[];if(m==="p")ye(e,j,E.includes("pinned")?"unpin":"pin");else if(m===
"o")ye(e,j,E.includes("excluded")?"include":"exclude");else if(m==="e")e.editTurn(j,"user");else return!1;return!0}function ke(m,j){let{rows:E}=e,A=j<0?E.length:
j,B=Math.max(1,Math.floor(g.clientHeight/90)),L={ArrowUp:A-1,ArrowDown:A+1,PageUp:A-B,PageDown:A+B,Home:0,End:E.length-1}[m];return L===void 0?void 0:fe(L,0,E.length-
1)}function mn(m,j){let{rows:E,selection:A}=e,B=m>=E.findIndex(({key:Z})=>Z===A.active),L=E[E[m]?.kind==="line"?fe(m+(B?1:-1),0,E.length-1):m];L&&(j?(A.anchor||
(A.anchor=A.active),A.extend(E,L.key)):A.anchor=L.key,Y(L.key))}function fn(){x.disconnect()}return{element:k,update:b,close:fn}}var Xt=["instructions","notes","turns","excerpts","input","framing"],nt=.8;function Vn({used:e,layers:t}){let n=e-t.reduce((s,{tokens:o})=>s+o,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:s})=>s>0).sort((s,o)=>Xt.indexOf(s.name)-Xt.indexOf(o.name))}var Ne=(e,t)=>`${t?"":"≈"}${se(e)}`,Be=({used:e,budget:t,exact:n})=>t===
null?r("meter.nolimit",{used:Ne(e,n)}):r("meter.of",{used:Ne(e,n),budget:t});function Qt(e){let t=!1,n=i(".jsm-bar",{role:"meter","aria-label":r("meter"),"aria-\
valuemin":"0"}),s=i("span.jsm-used"),o=[i("span.jsm-long"),i("span.jsm-brief")],c=i("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":r("budget"),
title:r("budget.hint"),onkeydown:y=>a(y),onblur:()=>d()}),u=i("span.jsm-nearly"),l=i(".jsm-legend"),f=i("p.jsm-warning",{hidden:!0}),p=i("span.jsm-counts"),x=i(
"button.jsm-button.jsm-plain",{onclick:()=>b(!0)},...o),h=i(".jsm-meter",n,i(".jsm-row.jsm-figures",p,i("span.jsm-amount",u,s,x,c)),l,f);C(c,!1);function g(y){if(!J(
y,"meter","turns","tried"))return;let w=e.memory.tried?.meter??e.memory.meter,{used:M,budget:S,exact:T,problem:z}=w,F=S?M/S:0,N=!!z||F>1;h.classList.toggle("jsm\
-near",F>=nt&&!N),h.classList.toggle("jsm-over",N);let K=Math.max(S??M,M,1),ie=Vn(w);D(n,...ie.map(({name:G,tokens:Y})=>{let v=i(`span.jsm-part.jsm-layer-${G}`,
{"data-tip":`${r(`layer.${G}`)}: ${r("tokens",{n:Y})}`});return v.style.width=`${Y/K*100}%`,v}));let ae=Ne(M,T),W=Be(w);P(n,{"aria-valuemax":K,"aria-valuenow":Math.
min(M,K),"aria-valuetext":W}),Q(s,ae);let ce=S===null?W.slice(ae.length).trim():r("meter.label",{input:se(S)});Q(o[0],ce),Q(o[1],S===null?ce:r("meter.brief",{input:se(
S)})),P(x,{"aria-label":r("meter.change",{words:ce})}),D(u,...N&&!z?[_("warning"),r("meter.over")]:F>=nt&&!N?[_("warning"),r("meter.nearly",{percent:Math.round(
F*100)})]:[]),u.dataset.tip=F>=nt&&!N?r("meter.nearly.tip",{percent:Math.round(F*100)}):"",D(l,...ie.map(({name:G,tokens:Y})=>i("span.jsm-key",i(`i.jsm-layer-${G}`),
r(`layer.${G}`),i("b",se(Y))))),C(f,!!z),D(f,_("warning"),z),k()}function k(){let{memory:y}=e,w=y.counts,M=y.order.length?ne("turns.in",y.order.length,{in:w.in}):
"";Q(p,w.maybe?`${M}; ${r("turns.maybe",{n:w.maybe})}`:M)}function b(y){t=y;let{budget:w}=e.memory.meter;if(C(c,y),C(x,!y),!y)return x.focus();c.value=w===null?
"":String(w),c.focus(),c.select()}function a(y){y.key==="Enter"?d(!0):y.key==="Escape"&&b(!1)}function d(y=!1){if(!t)return;let w=c.value.trim(),M=w===""?null:Math.
max(1,Math.floor(Number(w)));t=!1,C(c,!1),C(x,!0),y&&x.focus(),M!==e.memory.meter.budget&&e.act("budget",{tokens:M})}return{element:h,update:g}}var st=(e,t)=>t.map(({role:n,layer:s,source:o,tokens:c,text:u,more:l})=>i(`li.jsm-sent.jsm-in-${s}`,i(".jsm-label",i(`i.jsm-layer-${s}`),r(`role.${s==="notes"&&
n==="system"?"notes":n}`),o?i("span.jsm-faint",Gn(e,o)):s==="turns"||s==="instructions"?null:i("span.jsm-faint",r(`layer.${s}`)),de(),i("span.jsm-tokens",se(c))),
i("p.jsm-verbatim",{dir:"auto"},u,l?i("span.jsm-faint",` … ${r("cut")}`):null)));function Gn(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:oe(t,()=>e.reveal(Number(n)),".jsm-plain")}async function ot(e,t,n=""){let s=await e.ask("json",{number:t,question:n});s&&await Me(e,s.text)}function Zt(e){
let t=null,n="",s=0,o=i("span.jsm-faint"),c=i("p.jsm-warning",{hidden:!0}),u=oe("",()=>d(),".jsm-plain"),l=i("ol.jsm-messages",{"aria-label":r("tab.next")}),f=i(
"p.jsm-faint",r("next.empty")),p=i("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":r("try"),title:r("try.hint"),placeholder:r("try"),oninput:()=>{
e.view.question=p.value,clearTimeout(s),s=setTimeout(()=>a(),250)}}),x=i(".jsm-request",i(".jsm-row",p),i(".jsm-row",o,de(),re("copy",r("json"),()=>ot(e,0,p.value))),
c,u,l,f);function h(){let{view:w,wide:M}=e;return w.tab==="next"||M&&w.tab==="memory"}function g(w){if(w.has("all")&&b(),p.value!==e.view.question&&(p.value=e.view.
question),!h())return;let M=J(w,"turns","places","meter","summaries","system","plan","cards");k()!==n&&(M||w.has("view")||w.has("size"))&&a()}function k(){let{thread:w,
revision:M,phase:S}=e.memory;return`${S} ${w} ${M} ${p.value}`}function b(){t=null,n="",D(l),Q(o,"")}async function a(){if(e.memory.phase!=="live")return;let w=n=
k(),M=await e.ask("preview",{question:p.value});!M||w!==n||(t=M,y())}async function d(){let w=t,M=n;if(!w)return;let S=await e.ask("preview",{question:p.value,before:w.
start});!S||n!==M||(t={...w,start:S.start,messages:[...S.messages,...w.messages]},y())}function y(){let w=t;w&&(Q(o,Be(w.meter)),C(c,w.meter.problem!==""&&w.meter.
problem!==e.memory.meter.problem),D(c,_("warning"),w.meter.problem),C(u,w.start>0),Q(u,r("messages.earlier",{n:w.start})),C(f,w.total===0),D(l,...st(e,w.messages)))}
return{element:x,update:g}}var We=["memory","next","sent"];function en(e){let t=We.map(l=>i("button.jsm-tab",{role:"tab",onclick:()=>c(l)},r(`tab.${l}`))),n=i(".jsm-tabs",{role:"tablist",
"aria-label":r("tabs"),onkeydown:l=>u(l)},...t);function s(){let{view:l,wide:f}=e;return f&&l.tab==="memory"?"next":l.tab}function o(l){J(l,"view","size","all")&&
(t.forEach((f,p)=>{let x=We[p]===s();P(f,{"aria-selected":x,tabindex:x?0:-1})}),C(t[0],!e.wide))}function c(l){e.view.tab=l,e.changed("view")}function u(l){let f=We.
filter(g=>!(e.wide&&g==="memory")),p=f.findIndex(g=>g===s()),x={ArrowRight:p+1,ArrowLeft:p-1+f.length,Home:0,End:f.length-1}[l.key];if(x===void 0)return;let h=f[x%
f.length];c(h),t[We.indexOf(h)].focus(),l.preventDefault()}return{element:n,update:o}}function tn(e){let t=0,n=!1,s=i("span.jsm-faint",{role:"status"}),o=i("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":r("search.turns"),placeholder:r("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(()=>e.
search(o.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;l.preventDefault()}}),c=i(".jsm-row.jsm-search",{role:"search",hidden:!0},o,s,X("close",r("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;
let{searching:f,query:p,found:x,foundTotal:h}=e.view;C(c,f),f&&!n&&o.focus(),n=f,!p&&o.value&&!f&&(o.value=""),Q(s,x?h===0?r("search.none"):h>x.length?r("search\
.cut",{shown:x.length,n:h}):ne("search.found",h):"")}return{element:c,update:u}}var Ce=96,rt=14,Te=44;function Yn(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function nn(e,t){let n=e[e.
length-1]?.budget??null,s=Math.max(...e.map(({tokens:b})=>b),1),o=n!==null&&n<=s*6,c=Yn(o?Math.max(s,n??0):s),u=b=>6+(Ce-6)*(1-Math.min(1,b/c)),l=(t-Te-4)/e.length,
f=fe(l-(l>4?2:.5),1,22),p=(b,a,d)=>{let y=ee("text",{x:Te-6,y:a+3.5,"text-anchor":"end"});return y.textContent=d||se(b),y},x=(b,a,d)=>{let y=ee("text",{x:b,y:Ce+
rt,"text-anchor":a});return y.textContent=d,y},h=o?u(n??0):0,g=[...[0,c].filter(b=>!o||b===0||Math.abs(u(b)-h)>12).flatMap(b=>[ee("path",{class:"jsm-axis",d:`M${Te}\
 ${u(b)}H${t}`}),p(b,u(b),"")]),...e.map((b,a)=>ee("rect",{class:b.budget!==null&&b.tokens>=b.budget*.8?"jsm-column jsm-high":"jsm-column",x:Te+a*l+(l-f)/2,y:u(
b.tokens),width:f,height:Math.max(1,Ce-u(b.tokens)),rx:Math.min(1.5,f/3),"data-tip":r("sent.point",{n:b.number,tokens:b.tokens}),"data-request":b.number})),...o?
[ee("path",{class:"jsm-budget",d:`M${Te} ${h}H${t}`}),p(n??0,h,se(n??0))]:[],x(Te,"start",String(e[0]?.number??"")),...e.length>1?[x(t-2,"end",String(e[e.length-
1].number))]:[]],k=`${r("sent.tokens")}${o?`, ${r("sent.budget")} ${se(n??0)}`:""}`;return ee("svg",{class:"jsm-plot",role:"img","aria-label":k,width:t,height:Ce+
rt+4,viewBox:`0 0 ${t} ${Ce+rt+4}`},...g)}function sn(e){let t=null,n=null,s="",o=0,c=new ResizeObserver(([{contentRect:a}])=>{let d=Math.floor(a.width);!d||d===o||(o=d,n||h())}),u=i(".jsm-receipts");c.
observe(u);function l(a){a.has("all")&&(t=n=null,s="",D(u));let{view:d,memory:y}=e;if(d.tab!=="sent"||y.phase!=="live")return;let w=`${y.thread} ${y.head.sent}`;
w!==s&&f(w)}async function f(a){s=a;let d=await e.ask("receipts",{});!d||s!==a||(t=d.rows,n||h())}async function p(a){n=await e.ask("receipt",{number:a}),h(),u.
querySelector("button")?.focus()}async function x(){let a=n;if(!a)return;let d=await e.ask("receipt",{number:a.request,before:a.start});!d||n!==a||(n={...a,start:d.
start,messages:[...d.messages,...a.messages]},h())}function h(){if(n)return k(n);if(!t||!o)return;if(t.length===0)return D(u,i("p.jsm-faint",r("sent.none")));let a=nn(
t,o);P(a,{onclick:d=>{let y=ve(d,"[data-request]")?.dataset.request;y&&p(Number(y))}}),D(u,i(".jsm-label",r("sent.tokens")),a,i("ul.jsm-history",...[...t].reverse().
map(d=>i("li",g(d)))))}function g({number:a,turn:d,tokens:y,exact:w,text:M,model:S}){return i("button.jsm-request-line",{title:S,onclick:()=>p(a)},i("b",a),i("s\
pan.jsm-what",d?r("sent.turn",{n:d}):r("sent.unsaved")," · ",M),i("span.jsm-tokens",Ne(y,w)))}function k(a){let{request:d,meter:y,start:w,messages:M,difference:S}=a,
T=t?.find(({number:z})=>z===d);D(u,i(".jsm-row",re("left",r("sent.back"),()=>{n=null,h(),u.querySelector("button")?.focus()}),de(),re("copy",r("json"),()=>ot(e,
d))),i("h3",r("sent.request",{n:d}),T?i("span.jsm-faint",T.turn?r("sent.turn",{n:T.turn}):r("sent.unsaved")):null),i("p.jsm-faint",[Be(y),T?.model].filter(Boolean).
join(" · ")),S?Jn(S):null,w>0&&oe(r("messages.earlier",{n:w}),()=>x(),".jsm-plain"),i("ol.jsm-messages",{"aria-label":r("sent.request",{n:d})},...st(e,M)))}function b(){
c.disconnect()}return{element:u,update:l,close:b}}function Jn(e){let t=["added","removed","changed"].flatMap(n=>{let s=e[n],o=s.length>6?[...s.slice(0,5),`… ${s[s.
length-1]}`]:s;return s.length?[i(`span.jsm-diff-${n}`,r(`diff.${n}`,{what:o.join(", ")}))]:[]});return i("p.jsm-difference",r("diff")," ",...t.length?t.flatMap(
(n,s)=>s?[" · ",n]:[n]):[r("diff.same")])}function on(e){let t=new Set,n="",s="",o=i(".jsm-standing");function c(k){if(!J(k,"standing","system","plan","entities"))return;let{system:b,plan:a,entities:d}=e.
memory,y=e.view.editing?.row??"",w=be(o);if(w?.matches("input, textarea")&&!k.has("standing"))return;let M=w&&(w.getAttribute("data-act")??`edit-${s}`);s=n||(["\
system","plan"].includes(y)?y:"");let S=y==="plan"||a.text!=="";D(o,l("system",b,!S),S&&l("plan",a),d.length>0&&x(d)),M&&u(M)}function u(k){let b=[...o.querySelectorAll(
"[data-act]")],a=s?void 0:b.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(b.find(({dataset:d})=>d.act===k)??a)?.focus({preventScroll:!0})}function l(k,{
text:b,tokens:a,more:d},y=!1){if(e.view.editing?.row===k)return i(".jsm-note",Oe(e));let w=t.has(k),M=r(`standing.${k}`);return i(".jsm-note",i(".jsm-row",p(k,M,
b?w?"":b:r("standing.none"),y&&!b?"jsm-one.jsm-none":"jsm-one"),a?i("span.jsm-tokens",se(a)):null,y&&re("plus",r("standing.plan"),()=>f("plan"),{class:"jsm-bare",
"data-act":"edit-plan",...xe(r("standing.add"))}),X("edit",r("standing.edit",{what:M}),()=>f(k),{"data-act":`edit-${k}`})),w&&b?i("p.jsm-full",{dir:"auto"},b,d?
" …":""):null)}function f(k){e.edit(k,k,r(`standing.${k}`))}function p(k,b,a,d="jsm-one"){let y=t.has(k);return i("button.jsm-fold",{"aria-expanded":y,"data-a\
ct":`fold-${k}`,onclick:()=>{t.delete(k)||t.add(k),e.changed("standing")}},_(y?"down":"right"),i("b",b),i(`span.${d}`,{dir:"auto"},a))}function x(k){let b=t.has(
"entities");return i(".jsm-note",i(".jsm-row",p("entities",r("standing.entities"),b?"":k.map(({name:a})=>a).join(", "))),b?i("dl.jsm-entities",...k.flatMap(a=>[
i("dt",{dir:"auto"},a.name),...a.facts.map((d,y)=>h(a,d,`${a.id} ${y}`))])):null)}function h(k,b,a){if(n===a)return i("dd",g(k,b));let{text:d,turns:y,replaced:w}=b;
return i(w?"dd.jsm-replaced":"dd",i("span",{dir:"auto"},d," ",i("span.jsm-faint",He(y),w?` · ${r("entity.replaced")}`:"")),de(),...w?[]:[X("edit",`${r("entity.\
edit")}: ${d}`,()=>{n=a,e.changed("standing")},{"data-act":`edit-${a}`,title:r("entity.edit")}),X("remove",`${r("entity.delete")}: ${d}`,()=>e.act("entity",{entity:k.
id,fact:d,text:""}),{"data-act":`remove-${a}`,title:r("entity.delete")})])}function g(k,b){let a=()=>{n="",e.changed("standing")},d=i("input.jsm-field.jsm-wide-\
field",{type:"text",dir:"auto",value:b.text,"aria-label":`${r("entity.edit")}: ${b.text}`,onkeydown:y=>{y.key==="Escape"&&a(),y.key==="Enter"&&(a(),d.value.trim()&&
d.value!==b.text&&e.act("entity",{entity:k.id,fact:b.text,text:d.value.trim()}))}});return requestAnimationFrame(()=>d.focus()),d}return{element:o,update:c}}var Re=5,Ee=2,Xn=.62,rn=5;function cn(e,t){let{length:n}=e.order;if(n===0||t<Re)return[];if(n*(Re+Ee)<=t)return an(e,0,n,0,t*Math.min(n,3)/3);let s=Math.floor(t*
Xn),o=Math.floor(s/(Re+Ee+1)),c=t-s-3*Ee;return[...Qn(e,n-o,c),...an(e,n-o,n,t-s,s)]}function an(e,t,n,s,o){let c=n-t,u=0;for(let p=t;p<n;p++)u+=e.tokens[p];let l=Math.
max(0,o-c*(Re+Ee)+Ee)/Math.max(1,u),f=s;return Array.from({length:c},(p,x)=>{let h=ln(e,t+x,t+x+1,f,Re+e.tokens[t+x]*l);return f+=h.width+Ee,h})}function Qn(e,t,n){
let s=fe(Math.floor((n+1)/(rn+1)),1,t),o=0;for(let p=0;p<t;p++)o+=Math.max(1,e.tokens[p]);let c=[],u=0,l=0;for(let p=0;p<t;p++)l+=Math.max(1,e.tokens[p]),!(l<o*
(c.length+1)/s&&p<t-1)&&(c.push(ln(e,u,p+1,0,rn)),u=p+1);let f=n/c.length;return c.map((p,x)=>({...p,x:x*f,width:Math.max(2,f-1)}))}function ln(e,t,n,s,o){let c=0,
u=0,l=0,f=0,p=!1;for(let h=t;h<n;h++){let{state:g,why:k}=e.placeAt(h);c+=e.tokens[h],g==="in"?(l++,u+=e.tokens[h]):g==="maybe"&&f++,p||=g==="in"&&k==="pinned"}let x=l===
n-t?"in":l>0?"mixed":f>0?"maybe":"out";return{x:s,width:o,from:t,to:n,tokens:c,inside:l,share:c?u/c:l?1:0,state:x,pinned:p}}var Le=22,Ke=4;function un(e){let t=0,n=ee("svg",{class:"jsm-blocks",role:"img",height:Le+Ke}),s=new ResizeObserver(()=>{let g=Math.floor(o.clientWidth);g===t||
!g||(t=g,u())}),o=i(".jsm-strip",{onclick:g=>p(g)},n);s.observe(o);function c(g){C(o,e.memory.order.length>0),J(g,"turns","places","tried","all")&&u()}function u(){
if(!t)return;let{memory:g}=e,k=t;P(n,{viewBox:`0 0 ${k} ${Le+Ke}`,width:k,"aria-label":`${r("strip")} ${ne("turns.in",g.order.length,{in:g.counts.in})}.`}),D(n,
...cn(g,k).map(b=>l(b)))}function l(g){let{x:k,width:b,state:a,share:d,pinned:y,from:w,to:M}=g,S={x:k+.5,y:Ke+.5,width:Math.max(1,b-1),height:Le-1,rx:Math.min(2,
b/4)},T=Math.max(2,Math.round((Le-1)*d)),z={...S,y:Ke+.5+Le-1-T,height:T};return ee("g",{class:`jsm-block jsm-block-${a}`,"data-tip":f(g),"data-from":w,"data-to":M},
ee("rect",{...S,class:"jsm-frame"}),...a==="mixed"?[ee("rect",{...z,class:"jsm-level"})]:[],...y?[ee("path",{class:"jsm-notch",d:`M${k+b/2-2.5} 0h5l-2.5 3.5z`})]:
[])}function f({from:g,to:k,inside:b,tokens:a}){let{memory:d}=e;return k-g===1?r("strip.block",{a:String(d.order[g]),state:Ze(d.placeAt(g)),tokens:a}):r("strip.\
blocks",{a:String(d.order[g]),b:String(d.order[k-1]),in:b,n:k-g,tokens:a})}function p(g){let k=ve(g,"[data-from]")?.dataset.from;k!==void 0&&e.reveal(e.memory.order[Number(
k)])}function x(){let g=n.cloneNode(!0),k=n.querySelectorAll("rect, path");return g.querySelectorAll("rect, path").forEach((b,a)=>{let{fill:d,stroke:y,strokeDasharray:w}=getComputedStyle(
k[a]);P(b,{fill:d,stroke:y,"stroke-dasharray":w==="none"?null:w}),b.removeAttribute("class")}),g.querySelectorAll("g").forEach(b=>{let a=ee("title",{});a.textContent=
b.getAttribute("data-tip");for(let{name:d}of[...b.attributes])b.removeAttribute(d);b.prepend(a)}),g.removeAttribute("class"),P(g,{xmlns:Qe}),new XMLSerializer().
serializeToString(g)}function h(){s.disconnect()}return{element:o,update:c,toSvg:x,close:h}}function dn(e){let t=i(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,s=null,o=()=>{clearTimeout(n),s=null,t.matches(":popover-open")&&t.hidePopover()},
c=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),Pe(t,l,{gap:6,end:!1}))},u=(l,f)=>{let p=ve(l,'[data-tip]:not([data-tip=""])');p!==s&&(o(),p&&(s=
p,n=setTimeout(()=>c(p),f)))};return P(e,{onmouseover:l=>u(l,250),onmouseleave:o,onfocusin:l=>u(l,0),onfocusout:o,onkeydown:l=>{l.key==="Escape"&&o()}}),e.addEventListener(
"scroll",o,!0),o}var Zn=760;function es({model:e,el:t}){e.host?.strings&&St(e.host.strings);let n=Et(e),s=un(n),o=Jt(n),c=sn(n),u=zt(n,()=>s.toSvg()),l=Qt(n),f=en(n),p=tn(n),x=on(
n),h=Bt(n),g=Rt(n),k=Nt(n),b=Zt(n),a=i(".jsm-main",p.element,x.element,g.element,o.element),d=i(".jsm-view",{role:"tabpanel"},b.element,c.element),y=i(".jsm-sid\
e",d),w=i(".jsm-body",a,y),M=i(".jsm-shown",u.element,l.element,s.element,h.element,f.element,w),S=i(".jsm-alone"),T=i(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":r("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},M,S,k.element);n.root=T;let z={element:T,update(W){if(!J(
W,"phase","view","size","all","turns","draft"))return;let{memory:ce,view:G,wide:Y}=n,v=ce.phase==="live",q=ce.order.length===0&&!ce.draft;C(M,v),C(S,!v),(v?a:S).
insertBefore(g.element,v?o.element:null),T.classList.toggle("jsm-wide",Y),Y!==y.contains(f.element)&&(Y?d:w).before(f.element),C(a,Y||G.tab==="memory"),Y?["role",
"aria-label"].forEach(R=>a.removeAttribute(R)):P(a,{role:"tabpanel","aria-label":r("tab.memory")}),C(y,Y||G.tab!=="memory"),C(b.element,G.tab==="next"||Y&&G.tab===
"memory"),C(c.element,G.tab==="sent"),P(d,{"aria-label":r(G.tab==="sent"?"tab.sent":"tab.next")}),C(o.element,!q)}};n.parts=[z,u,l,s,h,f,p,x,g,o,k,b,c];let F=dn(
T),N=W=>W.stopPropagation();P(T,{onfocusin:W=>{W.target instanceof Element&&P(W.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:N,onkeyup:N,onkeypress:N});
let K=new ResizeObserver(()=>{let W=T.clientWidth>=Zn;W!==n.wide&&(n.wide=W,n.changed("size","view"))});K.observe(T);let ie=()=>{e.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},ae=W=>n.reveal(W);return e.on("comm_live_update",ie),e.on("reveal",ae),t.append(
T),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",ie),e.off("reveal",ae),F(),K.disconnect();for(let W of[s,o,c,k])W.close();n.close(),T.remove()}}
var Tr={render:es};export{Tr as default};
