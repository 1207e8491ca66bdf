// Built from src/ by `make panel`; do not edit.
var he=(e,t,n)=>Math.max(t,Math.min(n,e)),Y=(e,...t)=>t.some(n=>e.has(n));function ct(){let e=new Map,t=[],n={turn:84,summary:92,line:28,draft:96},o=new Float64Array(1),i=!0;function a(f){t=f,i=!0}function u(f,g){return Math.abs((e.get(
f)??-1)-g)<.5?!1:(e.set(f,g),i=!0,!0)}function l(){e.clear(),i=!0}let h=f=>b()[he(f,0,t.length)];function p(f){b();let g=0,k=t.length-1;for(;g<k;){let v=g+k+1>>
1;o[v]<=f?g=v:k=v-1}return Math.max(0,g)}function b(){if(!i)return o;o.length!==t.length+1&&(o=new Float64Array(t.length+1));let f=0;return t.forEach(({key:g,kind:k},v)=>{
o[v]=f,f+=e.get(g)??n[k]}),o[t.length]=f,i=!1,o}return{estimates:n,use:a,measure:u,reset:l,top:h,at:p,get rows(){return t},get total(){return h(t.length)}}}var S=e=>typeof e=="string",O=e=>Number.isSafeInteger(e)&&e>=0,de=e=>typeof e=="boolean",H=e=>t=>Array.isArray(t)&&t.every(e),Ve=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(O),le=e=>t=>t==null||e(t),gt=(...e)=>t=>e.includes(t),I=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.every(([o,i])=>i(n[o]))},
$e=H(Ve(2)),Ge=I({action:S,target:S}),Ie=I({state:gt("in","out","maybe"),why:S,detail:S}),_e=I({number:O,version:O,question:S,reply:S,outcome:S,more:de,flags:H(
S),cell:S,model:S,tools:O,images:O}),ze=I({text:S,version:O,tokens:O,more:de}),lt=I({id:S,version:O,text:S,covers:$e,tokens:O,place:Ie,level:O,more:de,by:S,lost:H(
S),missing:O,stale:de,pinned:de,edited:de,expanded:de}),ut=I({id:S,name:S,facts:H(I({text:S,turns:H(O),replaced:de}))}),dt=I({id:S,text:S,turns:H(O),remedies:H(
Ge)}),gn=I({name:S,value:O,least:O,most:O}),mt=I({model:S,strategy:S,strategies:H(I({name:S,options:H(gn)})),threads:H(I({name:S,turns:O})),sent:O,undo:le(Ge),redo:le(
Ge)}),yt=e=>e===null||O(e),Ue=I({used:O,budget:yt,exact:de,layers:H(I({name:S,tokens:O})),problem:S}),ft=I({id:S,action:S,done:O,of:O}),ht=I({target:S,version:O,
text:S}),yn=I({at:O,remove:O,numbers:$e,tokens:H(O),places:$e}),wn=I({added:H(S),removed:H(S),changed:H(S)}),bn=I({role:S,layer:S,tokens:O,text:S,source:S,more:de}),
vn=I({id:S,role:S,version:O,tokens:O,html:S,name:S,more:de}),pt={state:I({protocol:O,head:mt,meter:Ue,system:ze,plan:ze,places:H(Ie),order:$e,tokens:H(O),marks:$e,
cards:H(_e),summaries:H(lt),entities:H(ut),findings:H(dt),work:ft,draft:le(I({number:O,question:S,text:S,at:O}))}),update:I({base:O,total:O,head:le(mt),meter:le(
Ue),system:le(ze),plan:le(ze),places:le(H(Ie)),splices:H(yn),marks:H(Ve(3)),counts:H(Ve(2)),cards:H(_e),outdated:$e,summaries:le(H(lt)),entities:le(H(ut)),findings:le(
H(dt)),work:le(ft)}),draft:I({number:O,at:O,text:S,question:S,ended:de}),status:I({state:gt("connecting","idle","busy","restarted","absent","gone","reopened")}),
done:I({re:S,note:S}),refused:I({re:S,kind:S,text:S,fresh:le(ht)}),page:I({re:S,cards:H(_e)}),reading:I({re:S,target:S,messages:H(vn)}),source:I({re:S,source:ht}),
found:I({re:S,query:S,numbers:H(O),total:O}),context:I({re:S,request:O,question:S,meter:Ue,start:O,total:O,messages:H(bn),difference:le(wn),places:H(Ie),marks:$e}),
receipts:I({re:S,rows:H(I({number:O,turn:O,tokens:O,budget:yt,exact:de,text:S,model:S}))}),json:I({re:S,text:S})},xn=I({thread:S,revision:O});function wt(e){return!xn(e)||!Object.hasOwn(pt,e.type)?null:pt[e.type](e)?e:null}var ve=class extends Error{constructor(t,n,o){super(n),this.kind=t,this.fresh=o}};function bt(e,t,n=1){let o=n,i=new Map;function a(b,f,{thread:g,revision:k}){let v=`\
r${o++}`;return new Promise((c,d)=>{i.set(v,{type:b,resolve:c,reject:d});try{e.send({type:b,id:v,thread:g,revision:k,...f})}catch{i.delete(v),d(new ve("lost",""))}})}
function u(b){let f=wt(b);if(!f)return;t(f);let g="re"in f?f.re:f.type==="state"?l():void 0,k=g===void 0?void 0:i.get(g);!k||g===void 0||(i.delete(g),f.type==="\
refused"?k.reject(new ve(f.kind,f.text,f.fresh)):k.resolve(f))}function l(){for(let[b,{type:f}]of i)if(f==="hello")return b}function h(){let b=[...i.values()];i.
clear();for(let{reject:f}of b)f(new ve("lost",""))}function p(){e.off("msg:custom",u),h()}return e.on("msg:custom",u),{ask:a,abandon:h,close:p,waiting:i}}var vt={text:"",version:0,tokens:0,more:!1},kn={state:"out",why:"",detail:""},jn=["head","meter","system","plan","places","summaries","entities","findings","wor\
k"],$n=1500,xt=4e3;function ye(e,t){let n=[];for(let[o,i]of e)for(let a=0;a<i;a++)n.push(o+t*a);return n}var ue=(...e)=>new Set(e),kt=()=>({thread:"",revision:0,
head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:vt,plan:vt,places:[],order:[],tokens:[],
marks:[],cards:new Map,summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0},tried:null});function jt(){let e=null,t={...kt(),phase:"\
connecting",busy:!1,get newest(){return Math.max(t.draft?.number??0,t.order[t.order.length-1]??0)},get counts(){let c={in:0,maybe:0,out:0};for(let d=0;d<t.order.
length;d++)c[i(d).state]++;return c}};function n(){Object.assign(t,kt()),e=null}function o(c){return e??=new Map(t.order.map((d,w)=>[d,w])),e.get(c)??-1}function i(c){
let{places:d,marks:w}=t.tried??t;return d[w[c]]??kn}let a=c=>c.type==="state"||c.type==="status"||c.thread===t.thread;function u(c){return c.type==="state"?l(c):
c.type==="status"?v(c.state):t.phase!=="live"||!a(c)?ue():c.type==="update"?p(c):c.type==="draft"?f(c):c.type==="page"?g(c.cards):c.type==="context"&&c.request===
0&&c.revision===t.revision?k(c):ue()}function l(c){if(n(),c.protocol!==1)return t.phase="mismatch",ue("phase");let{thread:d,revision:w,tokens:y}=c;return Object.
assign(t,{thread:d,revision:w,tokens:y}),h(c),t.phase="live",t.order=ye(c.order,1),t.marks=ye(c.marks,0),t.draft=c.draft??null,g(c.cards),ue("phase","all")}function h(c){
let d=jn.filter(w=>c[w]!==void 0&&c[w]!==null);for(let w of d)Object.assign(t,{[w]:c[w]});return d}function p(c){let d=new Set;if(c.base!==t.revision)return c.revision<=
t.revision?d:d.add("gap");t.revision=c.revision;for(let w of h(c))d.add(w);if(b(c)&&d.add("turns"),t.order.length!==c.total)return d.add("gap");for(let w of ye(
c.outdated,1))t.cards.delete(w)&&d.add("cards");return c.cards.length&&g(c.cards).forEach(w=>d.add(w)),t.draft&&c.cards.some(w=>w.number===t.draft?.number)&&(t.
draft=null,d.add("turns")),t.tried&&Y(d,"turns","places","meter")&&(t.tried=null,d.add("turns").add("tried")),d}function b(c){for(let{at:d,remove:w,numbers:y,tokens:j,
places:$}of c.splices){for(let C of t.order.slice(d,d+w))t.cards.delete(C);let A=(C,N)=>[...C.slice(0,d),...N,...C.slice(d+w)];t.order=A(t.order,ye(y,1)),t.tokens=
A(t.tokens,j),t.marks=A(t.marks,ye($,0))}for(let[d,w,y]of c.marks)t.marks.fill(y,d,d+w);for(let[d,w]of c.counts)t.tokens[d]=w;return c.splices.length&&(e=null),
!!(c.splices.length||c.marks.length||c.counts.length||c.places)}function f(c){if(c.ended)return t.draft?.number!==c.number?ue():(t.draft=null,ue("turns"));if(t.
draft?.number!==c.number){let{number:j,question:$,text:A,at:C}=c;return t.draft={number:j,question:$,text:A,at:C},ue("turns")}let{text:d,at:w}=t.draft,y=d.slice(
0,Math.max(0,c.at-w))+c.text;return t.draft={...t.draft,question:c.question||t.draft.question,text:y.slice(-xt),at:w+Math.max(0,y.length-xt)},ue("draft")}function g(c){
for(let d of c)t.cards.delete(d.number),t.cards.set(d.number,d);for(let d of t.cards.keys()){if(t.cards.size<=$n)break;t.cards.delete(d)}return ue("cards")}function k(c){
let{question:d,meter:w,places:y}=c,j=ye(c.marks,0),$=d!==""&&j.length===t.order.length&&j.length>0;return!$&&!t.tried?ue():(t.tried=$?{question:d,meter:w,places:y,
marks:j}:null,ue("turns","tried"))}function v(c){return c==="busy"||c==="idle"?t.busy===(c==="busy")?ue():(t.busy=c==="busy",ue("busy")):(n(),t.busy=!1,t.phase=
c,ue("phase","all"))}return Object.assign(t,{forget:n,indexOf:o,placeAt:i,apply:u,keep:g})}function $t(e,{found:t,unfolded:n}){if(t)return t.map(h=>Mn(e,h,"")).filter(h=>h.index>=0);let{heads:o,inside:i,hidden:a}=Sn(e,n),u=Tn(e),l=[];for(let h=0;h<e.order.
length;h++){let p=e.order[h];h===u&&l.push({kind:"line",key:"line"});for(let b of o.get(h)??[])l.push({kind:"summary",key:b.id,summary:b,open:n.has(b.id)});a.has(
p)||l.push({kind:"turn",key:`#${p}`,number:p,index:h,inside:i.get(p)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&l.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),l}var Mn=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function Sn(e,t){let n=new Map,o=new Map,i=new Set;for(let a of e.
summaries){let u=ye(a.covers,1).filter(h=>e.indexOf(h)>=0);if(u.length===0)continue;let l=Math.min(...u.map(h=>e.indexOf(h)));n.set(l,[...n.get(l)??[],a]);for(let h of u)
o.set(h,a.id),!t.has(a.id)&&!a.expanded&&i.add(h)}return{heads:n,inside:o,hidden:i}}function Tn(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:o}=e.placeAt(
n);if(o==="maybe"||(o==="in"&&t<0&&(t=n),o==="out"&&t>=0))return-1}return t>0?t:-1}function Je(){let e={numbers:new Set,active:"",anchor:"",get size(){return e.numbers.size},get list(){return[...e.numbers].sort((a,u)=>a-u)}};function t(){e.numbers.
clear(),e.anchor=e.active}function n(a){e.numbers.delete(a)||e.numbers.add(a),e.anchor=e.active=`#${a}`}function o(a,u){let l=a.findIndex(b=>b.key===u),h=a.findIndex(
b=>b.key===e.anchor),p=h<0?l:h;l<0||(h<0&&(e.anchor=u),e.numbers=new Set(a.slice(Math.min(p,l),Math.max(p,l)+1).flatMap(b=>b.kind==="turn"&&b.number!==void 0?[b.
number]:[])),e.active=u)}function i(a,u,l){for(let f of e.numbers)l(f)||e.numbers.delete(f);if(!e.active||u.some(f=>f.key===e.active))return;let h=a.findIndex(f=>f.
key===e.active),p=new Set(u.map(f=>f.key)),b=a.slice(Math.max(0,h)).find(f=>p.has(f.key));e.active=(b??u[u.length-1])?.key??""}return Object.assign(e,{clear:t,toggle:n,
extend:o,follow:i})}var En={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Redo",what:"Redo: {what}"},search:{turns:"Search the turns",none:"\
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
arget}",system:"instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},Mt=(e,t="")=>Object.entries(e).flatMap(([
n,o])=>{let i=n?t+n:t.slice(0,-1);return typeof o=="string"?[[i,o]]:Mt(o,`${i}.`)}),St=Object.fromEntries(Mt(En)),Xe=St;function Tt(e){Xe={...St,...e}}function s(e,t={}){
return(Xe[e]??e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(o,i)=>{let a=t[i];return a===void 0?o:typeof a=="number"?se(a):a}).trimEnd()}var Me=e=>e in Xe,
oe=(e,t,n={})=>s(`${e}.${t===1?"one":"other"}`,{n:t,...n}),qn=new Intl.NumberFormat("en-US"),se=e=>qn.format(e);function He(e){let t=[];for(let n=0;n<e.length;n++){
let o=n;for(;n+1<e.length&&e[n+1]===e[n]+1;)n++;t.push(o===n?`#${e[n]}`:`#${e[o]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:
t.join(", ")}var An=40,Et=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,question:""});
function qt(e){let t={host:e.host??{},memory:jt(),selection:Je(),heights:ct(),rows:[],view:Et(),wide:!1,root:document.createElement("div"),parts:[],said:"",focusRow:()=>{},
holdView:()=>{}},n=new Set,o=0,i=bt(e,l,Math.floor(Math.random()*2**40));function a(){e.comm_live===!1?l({type:"status",thread:"",revision:0,state:"reopened"}):
u()}function u(){i.ask("hello",{protocol:1},t.memory).catch(x=>{x.kind!=="lost"&&(t.memory.phase="mismatch"),p("phase")})}function l(x){let E=t.memory.phase==="\
live",L=t.memory.thread,_=t.memory.apply(x);_.has("gap")&&u(),_.has("all")&&(t.memory.phase!=="live"||t.memory.thread!==L)&&h(),E&&t.memory.phase!=="live"&&i.abandon(),
Y(_,"cards","turns","summaries")&&$(),p(..._)}function h(){let{tab:x}=t.view;t.view={...Et(),tab:x},t.selection=Je(),t.heights.reset(),t.said=""}function p(...x){
for(let E of x)n.add(E);n.size&&!o&&(o=requestAnimationFrame(b))}function b(){o=0;let x=n;if(n=new Set,x.has("all"))for(let E of["head","meter","turns","cards",
"findings","standing","view","busy","work","said"])x.add(E);if(Y(x,"turns","summaries","view","places")){let E=$t(t.memory,t.view);t.selection.follow(t.rows,E,L=>t.
memory.indexOf(L)>=0),t.rows=E,x.add("rows").add("selection")}for(let E of t.parts)E.update(x)}async function f(x,E){try{return await i.ask(x,E,t.memory)}catch(L){
return c(L),null}}async function g(x,E,L=""){let _=await f(x,E);return _&&d("note"in _&&_.note||L),_!==null}let k=x=>g("command",{action:x},s(`did.${x}`)),v=x=>g(
"summarise",x,s("did.summarise"));function c(x){if(!(x instanceof ve))throw x;if(x.kind==="lost"){t.memory.phase==="live"&&l({type:"status",thread:"",revision:0,
state:"gone"});return}d(x.kind==="stale"&&x.fresh?s("stale"):x.kind==="cancelled"?s("work.cancelled"):x.message)}function d(x){t.said=x,p("said")}async function w(x){
let{open:E}=t.view;if(E.delete(x))return p("cards");E.add(x),t.holdView(),p("cards"),await A(x)}function y(x){let{cards:E,summaries:L}=t.memory;return(x.startsWith(
"#")?E.get(Number(x.slice(1))):L.find(({id:ne})=>ne===x))?.version??-1}function j(x){let E=t.view.readings.get(x);return E?.version===y(x)?E.messages:void 0}function $(){
let{open:x,readings:E}=t.view;for(let L of E.keys())!x.has(L)&&!j(L)&&E.delete(L);for(let L of x)y(L)>=0&&A(L)}async function A(x){let{view:E}=t;if(!E.asked.has(
x)){for(E.asked.add(x);E===t.view&&E.open.has(x)&&!j(x);)await C(x)||E.open.delete(x);E.asked.delete(x),p("cards")}}async function C(x){let{open:E,readings:L,editing:_}=t.
view,ne=y(x),ge=await f("read",{target:x});if(!ge)return null;L.delete(x),L.set(x,{version:ne,messages:ge.messages});for(let je of L.keys()){if(L.size<=An)break;
je!==_?.row&&(L.delete(je),E.delete(je))}return p("cards"),ge.messages}async function N(x,E,L){let _=await f("source",{target:E});_&&(t.view.editing={row:x,target:E,
label:L,source:_.source,text:_.source.text,word:""},p("cards","standing"))}async function F(x,E){let L=`#${x}`,ne=(j(L)??await C(L))?.filter(je=>je.role===E),ge=E===
"user"?ne?.[0]:ne?.[ne.length-1];ge&&(t.view.open.add(L),t.holdView(),await N(L,ge.id,s(E==="user"?"edit.question":"edit.reply")))}async function te(){let{editing:x}=t.
view;if(!x)return;let{target:E,source:L,text:_}=x;if(_===L.text)return ae();try{await i.ask("edit",{target:E,version:L.version,text:_},t.memory),ae(),d(s("did.e\
dit"))}catch(ne){ne instanceof ve&&ne.fresh&&(t.view.editing={...x,source:ne.fresh,text:ne.fresh.text,word:s("stale")}),c(ne),p("cards","standing")}}function ae(){
let x=t.view.editing?.row;t.view.editing=null,p("cards","standing"),x&&requestAnimationFrame(()=>t.focusRow(x))}let Q=x=>t.selection.numbers.has(x)?t.selection.
list:[x];function G(x){t.view.found&&U();let E=t.memory.summaries.find(({id:L,covers:_})=>!t.view.unfolded.has(L)&&_.some(([ne,ge])=>x>=ne&&x<ne+ge));E&&!E.expanded&&
t.view.unfolded.add(E.id),t.view.tab=t.wide?t.view.tab:"memory",p("view"),requestAnimationFrame(()=>t.focusRow(`#${x}`))}async function ce(x){if(t.view.query=x,
!x.trim())return t.view.found=null,p("view");let E=await f("search",{query:x});!E||t.view.query!==x||(t.view.found=E.numbers,t.view.foundTotal=E.total,p("view"))}
function U(){Object.assign(t.view,{searching:!1,query:"",found:null}),p("view")}function V(){cancelAnimationFrame(o),i.close(),t.memory.forget()}return Object.assign(
t,{start:a,hello:u,receive:l,changed:p,ask:f,act:g,command:k,summarise:v,say:d,unfold:w,readingOf:j,read:C,edit:N,editTurn:F,save:te,leaveEditing:ae,targets:Q,reveal:G,
search:ce,endSearch:U,close:V})}var Qe="http://www.w3.org/2000/svg";function r(e,t,...n){let[o,...i]=e.split("."),a=document.createElement(o||"div");a instanceof HTMLButtonElement&&(a.type="bu\
tton"),P(a,{class:i.join(" ")||null});let u=!(t instanceof Object)||t instanceof Node;return u||P(a,t),D(a,...u?[t]:[],...n),a}function P(e,t){for(let[n,o]of Object.
entries(t)){let i=n.startsWith("aria-")&&typeof o=="boolean"?String(o):o;i==null||i===!1||(n.startsWith("on")?e.addEventListener(n.slice(2),o):n==="value"?e.value=
o:n==="class"?e.classList.add(...o.split(" ")):e.setAttribute(n,i===!0?"":i))}}function D(e,...t){e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof
Node?n:document.createTextNode(String(n))))}function ee(e,t,...n){let[o,...i]=e.split("."),a=document.createElementNS(Qe,o);return P(a,{...t,class:i.join(" ")||
null}),a.append(...n),a}var R=(e,t)=>{e.hidden===t&&(e.hidden=!t)},X=(e,t)=>{e.textContent!==t&&(e.textContent=t)},be=e=>e.contains(document.activeElement)?document.
activeElement:null,xe=({target:e},t)=>e instanceof Element?e.closest(t):null;function Pe(e,t,{gap:n,end:o}){e.showPopover?.();let i=t.getBoundingClientRect(),{width:a,
height:u}=e.getBoundingClientRect(),l=i.bottom+u+8<=innerHeight?i.bottom+n:Math.max(4,i.top-u-n);e.style.left=`${he(o?i.right-a:i.left,4,innerWidth-a-4)}px`,e.style.
top=`${l}px`}var On={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",close:"M6 6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8\
 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 \
2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"},At={"aria-hidden":"true",
focusable:"false"};function W(e){return ee("svg.jsm-icon",{viewBox:"0 0 24 24",...At},ee("path",{d:On[e]??""}))}function Ot(e){return ee(`svg.jsm-dot.jsm-dot-${e}`,
{viewBox:"0 0 12 12",...At},ee("circle",{cx:6,cy:6,r:e==="in"?5:4.25}))}var me=()=>r("span.jsm-space"),ke=e=>({"aria-label":e,title:e}),J=(e,t,n,o={})=>r("button.jsm-button.jsm-bare",{...ke(t),onclick:n,...o},W(e)),ie=(e,t,n,o={})=>r(
"button.jsm-button",{onclick:n,...o},e?W(e):null,r("span",t)),re=(e,t,n="",o={})=>r(`button.jsm-button${n}`,{onclick:t,...o},e),Ae=({action:e,target:t})=>Me(`ac\
tion.${e}`)?s(`action.${e}`,{target:t}):`${e} ${t}`.trim();function Ze({state:e,why:t,detail:n}){let o=Me(`why.${t}`)?s(`why.${t}`,{detail:n}):`${t} ${n}`.trim();
return o?e==="in"?o.startsWith("as ")?`${s("in")} ${o}`:`${s("in")}, ${o}`:`${s(e)}: ${o}`:s(e)}var Nn=({why:e,detail:t})=>Me(`tip.${e}`)?s(`tip.${e}`,{detail:t}):
"";function De(e){let t=Ze(e),n=Nn(e),o={pinned:"pin",summary:"layers",found:"search"}[e.why];return r(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"ar\
ia-label":n?`${t}. ${n}`:t,"data-act":"badge"},o&&e.state==="in"?W(o):Ot(e.state),r("span",t))}function Oe(e){let t=e.view.editing;if(!t)return null;let n=r("te\
xtarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:o=>{if(o.key==="Escape")e.leaveEditing();else if(o.key==="Enter"&&
(o.ctrlKey||o.metaKey))e.save();else return;o.preventDefault(),o.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),r(".jsm-editi\
ng",r(".jsm-label",t.label),t.word?r("p.jsm-warning",W("warning"),t.word):null,n,r(".jsm-row",me(),re(s("cancel"),()=>e.leaveEditing()),re(s("save"),()=>e.save(),
".jsm-primary")))}async function Se(e,t){try{await navigator.clipboard.writeText(t),e.say(s("copied"))}catch{let n=r("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":s("copy"),value:t});Nt(e,s("copy.failed"),n,[]),n.select()}}function Nt(e,t,n,o){let i=r("dialog.jsm-dialog",{"aria-label":t,onclose:()=>i.remove(),
onkeydown:u=>u.stopPropagation()}),a=re(s(o.length?"cancel":"close"),()=>i.close());return D(i,r("h2",t),n,r(".jsm-row",me(),a,...o)),e.root.append(i),i.showModal(),
i}function Bt(e){let t=re(s("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Nt(e,s("erase.title"),r("p",s("erase.text")),[t])}var Bn=400;function Ct(e){let t=r("b.jsm-selected"),n=r("span",{role:"status","aria-live":"polite"}),o=r("span.jsm-busy",{hidden:!0},r("span.jsm-pulse"),s("busy")),
i=0,a=r("progress.jsm-progress"),u=r("span"),l=r(".jsm-row.jsm-selection",{role:"toolbar","aria-label":s("selected.other",{n:0}),hidden:!0},t,me(),g("pin","pin"),
g("off","exclude"),ie("summarise",s("summarise"),()=>w(),{class:"jsm-squeeze",...ke(s("summarise"))}),g("remove","prune"),J("close",s("unselect"),()=>{e.selection.
clear(),e.changed("selection")})),h=ie("summarise",s("summarise.older"),()=>e.summarise({})),p=ie("",s("clear"),()=>e.command("clear")),b=r(".jsm-row.jsm-work",
{hidden:!0},u,a,re(s("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),f=r(".jsm-bottom",b,r(".jsm-row.jsm-foot",h,r(".jsm-status",o,n),p,l));function g(y,j){
return ie(y,s(y),()=>d(j),{class:"jsm-squeeze",...ke(s(y))})}function k(y){let{memory:j,selection:$,view:A,wide:C,said:N}=e;if(y.has("work")){let{id:Q,action:G,
done:ce,of:U}=j.work;R(b,Q!=="");let V=s(`work.${G}`);X(u,U?s("work.of",{what:V,done:ce,of:U}):V),P(a,{"aria-label":V}),U?Object.assign(a,{max:U,value:ce}):a.removeAttribute(
"value")}y.has("said")&&X(n,N),y.has("busy")&&v(j.busy);let F=j.phase==="live"&&j.order.length>0&&(C||A.tab==="memory"),te=F&&$.size>0,ae=be(l);R(l,te);for(let Q of[
h,p])R(Q,F&&!te);f.classList.toggle("jsm-selecting",te),f.classList.toggle("jsm-quiet",!F&&!N&&o.hidden&&b.hidden),te&&X(t,oe("selected",$.size)),P(l,{"aria-lab\
el":oe("selected",$.size)}),ae&&!te&&e.focusRow($.active)}function v(y){clearTimeout(i),i=y?setTimeout(()=>{R(o,!0),e.changed("selection")},Bn):0,y||R(o,!1)}function c(){
clearTimeout(i)}async function d(y){let j=e.selection.list,$=j.length===1?`#${j[0]}`:oe("turns.n",j.length);await e.act("turns",{action:y,numbers:j},s(`did.${y}`,
{what:$}))&&y==="prune"&&e.selection.clear(),e.changed("selection")}async function w(){let y=e.selection.list;e.selection.clear(),e.changed("selection"),await e.
summarise({numbers:y})}return{element:f,update:k,close:c}}function Rt(e){let t=!1,n=r(".jsm-findings",{role:"group","aria-label":s("findings"),hidden:!0});function o(i){
if(!i.has("findings"))return;let{findings:a}=e.memory;R(n,a.length>0);let u=t?a:a.slice(0,1),l=a.length>1&&re(t?s("findings.less"):oe("findings.more",a.length-1),
()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});D(n,...u.map((h,p)=>r("p.jsm-finding",W("warning"),r("span",h.text," ",...h.remedies.map((b,f)=>re(
Cn(b),()=>e.act("remedy",{finding:h.id,choice:f},s("did.remedy")),".jsm-plain"))," ",p===u.length-1&&l))))}return{element:n,update:o}}function Cn(e){let t=Ae(e);
return t.charAt(0).toUpperCase()+t.slice(1)}var Lt={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function zt(e){let t=r("p",{role:"status"}),
n=r(".jsm-sign"),o=r("div"),i="",a=r(".jsm-calm",n,t,o);function u(l){if(!Y(l,"phase","turns","all","draft"))return;let{memory:h,host:p}=e,b=h.order.length===0&&
!h.draft,f=h.phase!=="live"?h.phase:b?"empty":"";if(R(a,f!==""),a.classList.toggle("jsm-late",f==="connecting"),f===i)return;i=f,D(n,Lt[f]?W(Lt[f]):null),D(t,...(f?
s(f).split(/(?<=[.。]) /):[]).flatMap(v=>[r("span",v)," "]));let g=f==="empty"?p.insertExample:f==="absent"||f==="restarted"?p.loadExtension:void 0,k=f==="empt\
y"?s("empty.example"):s("absent.load");D(o,g?re(k,()=>g.call(p),".jsm-primary"):null)}return{element:a,update:u}}function Rn(e,t,n){let o=r(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),i=()=>{if(!o.isConnected)return;let l=be(o);o.remove(),
P(t,{"aria-expanded":!1}),l&&t.focus()},a=n.filter(l=>l!==!1).map(l=>{if(!l)return null;let[h,p,b,f]=l;return r("button.jsm-item",{class:f&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{i(),b()}},W(h),p)});D(o,...a.map(l=>l??r("hr",{role:"separator"})));let u=a.filter(l=>l!==null);P(o,{onkeydown:l=>{let h=u.findIndex(
b=>b===document.activeElement),p={ArrowDown:h+1,ArrowUp:h-1+u.length,Home:0,End:u.length-1}[l.key];if(p!==void 0)u[p%u.length]?.focus();else if(l.key==="Escape"||
l.key==="Tab")i();else return;l.preventDefault(),l.stopPropagation()},ontoggle:l=>{l.newState==="closed"&&i()}}),e.append(o),P(t,{"aria-expanded":!0}),Pe(o,t,{gap:4,
end:!0}),u[0]?.focus()}function Te(e,t,n,o={}){let i=J("more",t,()=>Rn(e.root,i,n()),{"aria-haspopup":"menu","aria-expanded":!1,...o});return i}function Ht(e,t){let n=J("search",s("search.turns"),()=>w(),{"aria-expanded":!1}),o=r("span.jsm-model"),i=r("select.jsm-field",{"aria-label":s("thread"),onchange:()=>e.
act("thread",{name:i.value})}),a=r("select.jsm-field",{"aria-label":s("strategy"),onchange:()=>d({})}),u=r("span.jsm-options"),l="",h=Te(e,s("more"),()=>y()),p=ie(
"undo",s("undo"),()=>e.command("undo"),{class:"jsm-bare jsm-back"}),b=J("redo",s("redo"),()=>e.command("redo")),f=r(".jsm-header",r("h2.jsm-title",s("title")),r(
".jsm-toolbar",p,b,n,h),r(".jsm-row.jsm-setup",o,i,me(),r("span.jsm-strategy",a,u)));function g(j){if(P(n,{"aria-expanded":e.view.searching}),!j.has("head"))return;
let{head:$,thread:A}=e.memory;X(o,$.model),k(p,"undo",$.undo),k(b,"redo",$.redo),R(i,$.threads.length>1),D(i,...$.threads.map(({name:N,turns:F})=>r("option",{value:N,
selected:N===A},s("thread.option",{name:N,n:F}))));let C=$.strategies.map(({name:N})=>N).join();a.dataset.names!==C&&(a.dataset.names=C,D(a,...$.strategies.map(
({name:N})=>r("option",{value:N},Ln(N))))),a.value=$.strategy,v($.strategies.find(({name:N})=>N===$.strategy))}function k(j,$,A){let C=A?s(`${$}.what`,{what:Ae(
A)}):s($);P(j,{"aria-disabled":!A,...ke(C)});let N=j.querySelector("span");N&&X(N,A?Ae(A):s($))}function v(j){let $=j?.options??[],A=`${j?.name} ${$.map(({name:C})=>C)}`;
l!==A&&(l=A,D(u,...$.map(C=>c(j?.name??"",C))));for(let{name:C,value:N}of $){let F=u.querySelector(`[data-option="${CSS.escape(C)}"]`);F&&F!==document.activeElement&&
(F.value=String(N)),F&&It(F)}}function c(j,{name:$,value:A,least:C,most:N}){let F=`option.${j}.${$}`,[te,ae=""]=(Me(F)?s(F):`${$} {input}`).split("{input}"),Q=r(
"input.jsm-field",{type:"number",min:C,max:N,value:A,"data-option":$,oninput:()=>It(Q),onchange:()=>{Q.validity.valid&&Q.value&&d({[$]:Math.floor(Number(Q.value))})}});
return r("label.jsm-option",te,Q,ae)}function d(j){let $=a.value,{head:A}=e.memory,C=$===A.strategy?A.strategies.find(N=>N.name===$)?.options??[]:[];e.act("stra\
tegy",{name:$,options:{...Object.fromEntries(C.map(N=>[N.name,N.value])),...j}}).then(N=>{N||e.changed("head")})}function w(){if(e.view.searching)return e.endSearch();
e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function y(){return[["check",s("check"),()=>e.act("command",{action:"check"})],["cop\
y",s("strip.copy"),()=>Se(e,t())],null,["remove",s("clear"),()=>e.command("clear")],["erase",s("erase"),()=>Bt(e),!0]]}return{element:f,update:g}}var It=e=>{e.style.
width=`${Math.max(2,e.value.length)+4.6}ch`},Ln=e=>Me(`strategy.${e}`)?s(`strategy.${e}`):e;var zn=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),In=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Hn=new Set("class dir lang title start colspan rowspan align open".split(" "));function Pt(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return Dt(t.body,n,0),n}function Dt(e,t,n){for(let o of e.childNodes){if(o.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(o.nodeValue??"")),o.nodeType!==Node.ELEMENT_NODE||n>60)continue;let i=o,a=i.localName;if(In.has(a))continue;let u=zn.has(a)?document.createElement(
a):null;if(u){for(let{name:h,value:p}of i.attributes)Hn.has(h)&&u.setAttribute(h,p);let l=a==="a"?i.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(l)&&(u.
setAttribute("href",l),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),t.appendChild(u)}Dt(i,u??t,n+1)}}var Pn=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:oe("turns.n",n.length)};function we(e,t,n){let o=s(`did.${n}`,{what:Pn(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},o)}function Wt(e,t,n,o,i){let{memory:a,view:u,host:l}=e;if(u.editing?.row===o)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(o)}`;let h=a.cards.get(t),{state:p,why:b,detail:f}=a.placeAt(n);return[p,b,f,a.tokens[n],h?`${h.version} ${h.flags} ${h.outcome}\
 ${h.reply.length} ${h.more}`:"",u.open.has(o),u.open.has(o)&&u.readings.get(o)?.version,i,a.draft?.number===t,h?.cell?l.cellState?.(h.cell):"",e.wide].join("|")}
var Fe=(e,t,n)=>r(".jsm-head",r("span.jsm-lead",r("span.jsm-number",e),t),n!==void 0&&r("span.jsm-tokens",{title:s("tokens.title")},se(n))),pe=(e,t,n="")=>r(`sp\
an.jsm-flag${n}`,e&&W(e),t);function Kt(e,t,n,o,i){let{memory:a,view:u}=e,l=a.cards.get(t),h=a.placeAt(n),p=u.open.has(o),b=a.draft?.number===t;return r(`.jsm-c\
ard.jsm-place-${h.state}${i?".jsm-inside":""}`,{role:"gridcell"},Fe(`#${t}`,De(h),a.tokens[n]),l?Dn(e,l):null,p||u.editing?.row===o?et(e,o,l):_t(l),b?Vt():null,
l?Fn(e,l,h):null)}var Ft=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function _t(e){return e?r(".jsm-text",r("p.jsm-question",{dir:"\
auto"},Ft(e.question)||(e.reply?"":s("empty.text"))),e.reply?r("p.jsm-reply",{dir:"auto"},r("span.jsm-hook",{"aria-hidden":"true"},"↳ "),Ft(e.reply)):null):r(
".jsm-text.jsm-waiting",{"aria-hidden":"true"},r("i"),r("i"))}function Dn(e,t){let n=t.cell?e.host.cellState?.(t.cell):"",o=[t.flags.includes("earlier")&&pe("ea\
rlier",s("flag.earlier"),".jsm-notable"),n&&pe("cell",s(`cell.${n}`),".jsm-notable"),n==="gone"&&re(s("remove"),()=>we(e,t.number,"prune"),".jsm-plain",{"data-a\
ct":"remove-gone","aria-label":`${s("remove")} #${t.number}`}),t.outcome==="truncated"&&pe("warning",s("flag.truncated"),".jsm-notable"),t.flags.includes("edite\
d")&&pe("edit",s("flag.edited")),t.tools>0&&pe("tool",oe("flag.tools",t.tools)),t.images>0&&pe("",oe("flag.images",t.images))].filter(i=>i);return o.length?r(".\
jsm-flags",...o):null}function Fn(e,t,n){let{number:o,flags:i}=t,a=i.includes("pinned"),u=Ut(t,n),l=e.view.open.has(`#${o}`);return r("span.jsm-tools",J("pin",`${s(
"pin")} #${o}`,()=>we(e,o,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:s(a?"unpin":"pin")}),J("off",`${s("off")} #${o}`,()=>we(e,o,u?"include":"exc\
lude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:s(u?"on":"off")}),J("remove",`${s("remove")} #${o}`,()=>we(e,o,"prune"),{class:"jsm-roomy","da\
ta-act":"remove"}),J(l?"down":"right",`${s(l?"fold":"unfold")} #${o}`,()=>e.unfold(`#${o}`),{"data-act":"unfold","aria-expanded":l}),Te(e,s("turn.actions",{n:o}),
()=>Wn(e,t,n),{"data-act":"more"}))}var Ut=(e,t)=>e.flags.includes("excluded")||t.state==="out"&&["off","stopped","failed","refused","filtered","incomplete"].includes(
t.why);function Wn(e,t,n){let{number:o}=t,{host:i}=e,a=Ut(t,n),u=e.view.open.has(`#${o}`);return[[u?"down":"right",s(u?"fold":"unfold"),()=>e.unfold(`#${o}`)],[
"edit",s("edit.question"),()=>e.editTurn(o,"user")],!!t.reply&&["edit",s("edit.reply"),()=>e.editTurn(o,"assistant")],["off",s(a?"on":"off"),()=>we(e,o,a?"inclu\
de":"exclude")],["summarise",s("summarise.before",{n:o}),()=>e.summarise({older:o})],!!(i.goToCell&&t.cell)&&i.cellState?.(t.cell)!=="gone"&&["cell",s("goto"),()=>i.
goToCell?.(t.cell)],["copy",s("copy"),()=>Kn(e,o)],null,["remove",s("remove"),()=>we(e,o,"prune"),!0]]}async function Kn(e,t){let n=e.readingOf(`#${t}`)??await e.
read(`#${t}`);if(!n)return;let o=await Promise.all(n.map(({id:i})=>e.ask("source",{target:i})));await Se(e,o.flatMap(i=>i?[i.source.text]:[]).join(`

`))}function et(e,t,n){let{readings:o,editing:i}=e.view,a=o.get(t)?.messages;if(!a)return n?_t(n):r(".jsm-text",s("loading"));let u=i?.row===t?i:null;return r("\
.jsm-whole",...a.map(l=>u?.target===l.id?Oe(e):_n(l)),u&&!a.some(({id:l})=>l===u.target)?Oe(e):null)}function _n(e){let{role:t,name:n,tokens:o,html:i,more:a}=e,
u=r(".jsm-rendered",{dir:"auto"});return u.append(Pt(i)),r(`section.jsm-message.jsm-role-${t}`,{"aria-label":s(`role.${t}`)},r(".jsm-label",s(`role.${t}`),n?` ·\
 ${n}`:"",r("span.jsm-tokens",se(o))),u,a?r("p.jsm-faint",s("cut")):null)}var Vt=()=>r(".jsm-writing",r(".jsm-stream",{dir:"auto"}));function Gt(e,t){return r("\
.jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},Fe(`#${t}`,r("span.jsm-badge.jsm-maybe",r("span.jsm-pulse"),s("writing"))),r(".jsm-text",r("p.jsm-questio\
n",{dir:"auto"},e.memory.draft?.question??"")),Vt())}function Yt(e,t,n){let{view:o}=e;if(o.editing?.row===t.id)return`editing ${o.editing.source.version} ${o.readings.has(t.id)}`;let{id:i,version:a,stale:u,pinned:l,
expanded:h,missing:p,place:b}=t;return[i,a,u,l,h,p,b.state,b.why,b.detail,n,o.open.has(i),o.readings.get(i)?.version,e.wide].join("|")}function Jt(e,t,n){let{id:o,
text:i,covers:a,place:u,tokens:l,stale:h,by:p,edited:b,expanded:f}=t,g=He(ye(a,1)),k=e.view.open.has(o)||e.view.editing?.row===o;return r(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},Fe(o,De(u),l),r(".jsm-flags",pe("summarise",s("summary.covers",{turns:g})),p&&pe("",s("summary.by",{by:p})),b&&pe("edit",
s("flag.edited")),f&&pe("",s("summary.expanded"))),k?et(e,o):r(".jsm-text",r("p.jsm-question",{dir:"auto"},i)),Un(t),h?r("p.jsm-warning",W("stale"),r("span",s("\
summary.stale")),ie("",s("summary.remake"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise")),{"data-act":"remake"})):null,Vn(e,t,n))}function Un({
lost:e,missing:t}){if(!t)return null;let n=t-e.length;return r("p.jsm-warning",W("warning"),r("span",r("b",oe("summary.lost",t)," "),r("span",{dir:"auto"},e.join(
" · ")+(n>0?" …":""))))}var tt=(e,t)=>e.act("summary",{action:"remove",summary:t},s("did.prune",{what:t}));function Vn(e,t,n){let{id:o,pinned:i,expanded:a}=t,
u=()=>{e.view.unfolded.delete(o)||e.view.unfolded.add(o),e.changed("view")},l=Te(e,s("summary.actions",{id:o}),()=>[!a&&[n?"down":"right",s(n?"summary.shut":"su\
mmary.open"),u],["list",s(e.view.open.has(o)?"fold":"unfold"),()=>e.unfold(o)],["edit",s("edit"),()=>e.edit(o,o,s("edit.of",{what:o}))],["stale",s("summary.rema\
ke"),()=>e.act("summary",{action:"remake",summary:o},s("did.summarise"))],["layers",s(a?"summary.hide":"summary.show"),()=>e.act("summary",{action:a?"collapse":
"expand",summary:o})],null,["remove",s("remove"),()=>tt(e,o),!0]],{"data-act":"more"});return r("span.jsm-tools",J("pin",`${s("pin")} ${o}`,()=>e.act("summary",
{action:i?"unpin":"pin",summary:o}),{"data-act":"pin","aria-pressed":i,title:s(i?"unpin":"pin")}),a?null:J(n?"down":"right",`${s(n?"summary.shut":"summary.open")}\
: ${o}`,u,{"data-act":"unfold","aria-expanded":n}),l)}var Xt=400,Gn=60;function Qt(e){let t=new Map,n=new Set,o=!0,i=0,a=0,u=0,l=0,h=r(".jsm-canvas",{role:"presentation"}),p=r("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>ce()},W("arrow"),s("new.below")),b=new ResizeObserver(m=>Q(m)),f=e.heights,g=r(".jsm-scroller",{role:"grid","aria-label":s("turns"),"aria-multiselec\
table":!0,onkeydown:m=>ne(m),onmousedown:m=>{m.shiftKey&&m.preventDefault()},onclick:m=>L(m),ondblclick:m=>_(m),onfocusin:m=>x(m)},h),k=r(".jsm-list",g,p);b.observe(
g),g.addEventListener("scroll",()=>G(),{passive:!0}),e.focusRow=m=>V(m),e.holdView=()=>{o=!1};function v(m){if(Y(m,"rows","cards","turns","tried","places","draf\
t","selection","size")){if(m.has("rows")){let M=c(),T=U();f.use(e.rows),P(g,{"aria-rowcount":e.rows.length}),d(M),T&&T!==e.selection.active&&e.selection.active&&
V(e.selection.active);let{newest:q}=e.memory;q>i&&!o&&!m.has("all")&&R(p,!0),i=m.has("all")?q:Math.max(q,i)}else $();e.memory.draft&&te()}}function c(){let{scrollTop:m}=g;
m!==a&&y();let M=f.at(m);return{keys:f.rows.slice(M,M+40).map(({key:T})=>T),offset:m-f.top(M)}}function d({keys:m,offset:M}){let{rows:T,total:q}=f;j();let B=q-u;
if(!o){let z=T.findIndex(({key:K})=>K===m[0]),Z=z<0?T.findIndex(({key:K})=>m.includes(K)):z;B=Z<0?a:f.top(Z)+(z<0?0:M)}w(Math.max(0,B)),$()}function w(m){Math.abs(
m-a)<.5||(g.scrollTop=m,a=g.scrollTop)}function y(){let{scrollTop:m,clientHeight:M,scrollHeight:T}=g;a=m,o=m+M>=T-24}function j(){let m=`${f.total}px`;h.style.height!==
m&&(h.style.height=m,k.style.setProperty("--jsm-content",m))}function $(){let{rows:m}=e,M=f.at(a-Xt),T=f.at(a+(u||400)+Xt),q=m.length?Array.from({length:T-M+1},
(K,fe)=>M+fe):[],B=m.findIndex(({key:K})=>K===e.selection.active);B>=0&&B<M&&q.unshift(B),B>T&&q.push(B);let z=new Set(q.map(K=>m[K].key));for(let[K,{element:fe}]of t)
z.has(K)||(b.unobserve(fe),fe.remove(),t.delete(K));let Z=null;for(let K of q)Z=A(m[K],K,Z);j(),ae(q.map(K=>m[K]))}function A(m,M,T){let q=N(m),B=t.get(m.key);if(!B){
let at=r(".jsm-item-row",{role:"row","data-key":m.key});B={element:at,signature:"",state:""},t.set(m.key,B),b.observe(at)}let{element:z}=B;B.signature!==q&&(F(z,
m),Object.assign(B,{signature:q,state:""}));let Z=e.selection.active===m.key||!e.selection.active&&M===e.rows.length-1,K=m.kind==="turn"&&e.selection.numbers.has(
m.number),fe=`${Z} ${K} ${M} ${f.top(M)}`;B.state!==fe&&(B.state=fe,C(z,m,M,Z,K));let it=T?T.nextSibling:h.firstChild;return it!==z&&h.insertBefore(z,it),z}function C(m,M,T,q,B){
m.tabIndex=M.kind!=="line"&&q?0:-1;for(let z of m.querySelectorAll("button, a, textarea, pre"))z.tabIndex=q?0:-1;P(m,{"aria-rowindex":T+1,"aria-selected":M.kind===
"turn"?B:null}),m.style.transform=`translateY(${f.top(T)}px)`}function N(m){return m.kind==="turn"?Wt(e,m.number,m.index,m.key,m.inside):m.kind==="summary"?Yt(e,
m.summary,m.open):m.kind==="draft"?`draft ${e.memory.draft?.question}`:m.key}function F(m,M){let T=be(m),q=T?.dataset.act;M.kind==="turn"?m.replaceChildren(Kt(e,
M.number,M.index,M.key,M.inside)):M.kind==="summary"?m.replaceChildren(Jt(e,M.summary,M.open)):M.kind==="draft"?m.replaceChildren(Gt(e,M.number)):m.replaceChildren(
r(".jsm-line",{role:"gridcell"},r("span",s("line")))),T&&T!==m&&(m.querySelector(`[data-act="${q}"]`)??m).focus({preventScroll:!0})}function te(){let{draft:m}=e.
memory,M=m&&t.get(`#${m.number}`)?.element.querySelector(".jsm-stream");M&&X(M,m.text)}function ae(m){let{cards:M}=e.memory,T=m.flatMap(B=>B.kind==="turn"&&!M.has(
B.number)&&!n.has(B.number)?[B.number]:[]);if(T.length===0)return;let q=T.slice(0,Gn);for(let B of q)n.add(B);e.ask("page",{numbers:q}).finally(()=>{for(let B of q)
n.delete(B)})}function Q(m){let M=c(),T=!1;for(let{target:q,borderBoxSize:B}of m){if(q===g){u=g.clientHeight,k.style.setProperty("--jsm-gutter",`${g.offsetWidth-
g.clientWidth}px`);let K=Math.round(g.clientWidth);K!==l&&f.reset(),l=K,T=!0;continue}let z=q.getAttribute("data-key"),Z=B[0].blockSize;z&&Z>0&&t.has(z)&&(T=f.measure(
z,Z)||T)}T&&d(M)}function G(){g.scrollTop!==a&&y(),o&&R(p,!1),$()}function ce(){o=!0,d(c()),R(p,!1)}function U(){return be(h)?.closest(".jsm-item-row")?.dataset.
key??""}function V(m){let M=e.rows.findIndex(B=>B.key===m);if(M<0)return;e.selection.active=m;let T=f.top(M),q=f.top(M+1);T<g.scrollTop?g.scrollTop=T:q>g.scrollTop+
g.clientHeight&&(g.scrollTop=Math.min(T,q-g.clientHeight)),y(),$(),t.get(m)?.element.focus({preventScroll:!0})}function x(m){let M=U();!M||M===e.selection.active||
!(m.target instanceof Element)||(e.selection.active=M,$())}function E(m){let M=xe(m,".jsm-item-row")?.dataset.key;return e.rows.find(T=>T.key===M)}function L(m){
let M=E(m),T=m.target;if(M?.kind!=="turn"||T.closest("button, a, textarea, summary")||!(m.shiftKey||getSelection()?.isCollapsed))return;let{selection:q,rows:B}=e;
m.shiftKey?q.extend(B,M.key):(m.ctrlKey||m.metaKey||q.size===1&&q.numbers.has(M.number)||q.numbers.clear(),q.toggle(M.number)),e.changed("selection"),V(M.key)}function _(m){
let M=E(m);!M||M.kind==="line"||m.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),e.selection.clear(),e.changed("selection"),
e.unfold(M.key))}function ne(m){let M=m.target;if(M.closest("textarea, input, select")||m.altKey)return;let{selection:T,rows:q}=e,B=q.findIndex(({key:fe})=>fe===
T.active),z=q[B],Z=M.classList.contains("jsm-item-row"),K=je(m.key,B);if(K!==void 0)hn(K,m.shiftKey);else if(m.key==="Delete"||m.key==="Backspace")z?.kind==="tu\
rn"&&Z?we(e,z.number,"prune"):z?.kind==="summary"&&Z&&tt(e,z.key);else if(m.key==="Escape"&&T.size)T.clear();else if((m.key==="a"||m.key==="A")&&(m.ctrlKey||m.metaKey))
T.numbers=new Set(q.flatMap(fe=>fe.kind==="turn"?[fe.number]:[]));else if(Z&&m.key==="Enter"&&z&&z.kind!=="line")e.unfold(z.key);else if(Z&&m.key===" "&&z?.kind===
"turn")T.toggle(z.number);else if(!(Z&&!m.ctrlKey&&!m.metaKey&&z?.kind==="turn"&&ge(m.key,z.number)))return;e.changed("selection"),m.preventDefault()}function ge(m,M){
let T=e.memory.cards.get(M)?.flags??[];if(m==="p")we(e,M,T.includes("pinned")?"unpin":"pin");else if(m==="o")we(e,M,T.includes("excluded")?"include":"exclude");else if(m===
"e")e.editTurn(M,"user");else return!1;return!0}function je(m,M){let{rows:T}=e,q=M<0?T.length:M,B=Math.max(1,Math.floor(g.clientHeight/90)),z={ArrowUp:q-1,ArrowDown:q+
1,PageUp:q-B,PageDown:q+B,Home:0,End:T.length-1}[m];return z===void 0?void 0:he(z,0,T.length-1)}function hn(m,M){let{rows:T,selection:q}=e,B=m>=T.findIndex(({key:Z})=>Z===
q.active),z=T[T[m]?.kind==="line"?he(m+(B?1:-1),0,T.length-1):m];z&&(M?(q.anchor||(q.anchor=q.active),q.extend(T,z.key)):q.anchor=z.key,V(z.key))}function pn(){
b.disconnect()}return{element:k,update:v,close:pn}}var Zt=["instructions","notes","turns","excerpts","input","framing"],nt=.8;function Yn({used:e,layers:t}){let n=e-t.reduce((o,{tokens:i})=>o+i,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:o})=>o>0).sort((o,i)=>Zt.indexOf(o.name)-Zt.indexOf(i.name))}var Ne=(e,t)=>`${t?"":"≈"}${se(e)}`,Be=({used:e,budget:t,exact:n})=>t===
null?s("meter.nolimit",{used:Ne(e,n)}):s("meter.of",{used:Ne(e,n),budget:t});function en(e){let t=!1,n=r(".jsm-bar",{role:"meter","aria-label":s("meter"),"aria-\
valuemin":"0"}),o=r("span.jsm-used"),i=[r("span.jsm-long"),r("span.jsm-brief")],a=r("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":s("budget"),
title:s("budget.hint"),onkeydown:w=>c(w),onblur:()=>d()}),u=r("span.jsm-nearly"),l=r(".jsm-legend"),h=r("p.jsm-warning",{hidden:!0}),p=r("span.jsm-counts"),b=r(
"button.jsm-button.jsm-plain",{onclick:()=>v(!0)},...i),f=r(".jsm-meter",n,r(".jsm-row.jsm-figures",p,r("span.jsm-amount",u,o,b,a)),l,h);R(a,!1);function g(w){if(!Y(
w,"meter","turns","tried"))return;let y=e.memory.tried?.meter??e.memory.meter,{used:j,budget:$,exact:A,problem:C}=y,N=$?j/$:0,F=!!C||N>1;f.classList.toggle("jsm\
-near",N>=nt&&!F),f.classList.toggle("jsm-over",F);let te=Math.max($??j,j,1),ae=Yn(y);D(n,...ae.map(({name:U,tokens:V})=>{let x=r(`span.jsm-part.jsm-layer-${U}`,
{"data-tip":`${s(`layer.${U}`)}: ${s("tokens",{n:V})}`});return x.style.width=`${V/te*100}%`,x}));let Q=Ne(j,A),G=Be(y);P(n,{"aria-valuemax":te,"aria-valuenow":Math.
min(j,te),"aria-valuetext":G}),X(o,Q);let ce=$===null?G.slice(Q.length).trim():s("meter.label",{input:se($)});X(i[0],ce),X(i[1],$===null?ce:s("meter.brief",{input:se(
$)})),P(b,{"aria-label":s("meter.change",{words:ce})}),D(u,...F&&!C?[W("warning"),s("meter.over")]:N>=nt&&!F?[W("warning"),s("meter.nearly",{percent:Math.round(
N*100)})]:[]),u.dataset.tip=N>=nt&&!F?s("meter.nearly.tip",{percent:Math.round(N*100)}):"",D(l,...ae.map(({name:U,tokens:V})=>r("span.jsm-key",r(`i.jsm-layer-${U}`),
s(`layer.${U}`),r("b",se(V))))),R(h,!!C),D(h,W("warning"),C),k()}function k(){let{memory:w}=e,y=w.counts,j=w.order.length?oe("turns.in",w.order.length,{in:y.in}):
"";X(p,y.maybe?`${j}; ${s("turns.maybe",{n:y.maybe})}`:j)}function v(w){t=w;let{budget:y}=e.memory.meter;if(R(a,w),R(b,!w),!w)return b.focus();a.value=y===null?
"":String(y),a.focus(),a.select()}function c(w){w.key==="Enter"?d(!0):w.key==="Escape"&&v(!1)}function d(w=!1){if(!t)return;let y=a.value.trim(),j=y===""?null:Math.
max(1,Math.floor(Number(y)));t=!1,R(a,!1),R(b,!0),w&&b.focus(),j!==e.memory.meter.budget&&e.act("budget",{tokens:j})}return{element:f,update:g}}var ot=(e,t)=>t.map(({role:n,layer:o,source:i,tokens:a,text:u,more:l})=>r(`li.jsm-sent.jsm-in-${o}`,r(".jsm-label",r(`i.jsm-layer-${o}`),s(`role.${o==="notes"&&
n==="system"?"notes":n}`),i?r("span.jsm-faint",Jn(e,i)):o==="turns"||o==="instructions"?null:r("span.jsm-faint",s(`layer.${o}`)),me(),r("span.jsm-tokens",se(a))),
r("p.jsm-verbatim",{dir:"auto"},u,l?r("span.jsm-faint",` … ${s("cut")}`):null)));function Jn(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:re(t,()=>e.reveal(Number(n)),".jsm-plain")}async function st(e,t,n=""){let o=await e.ask("json",{number:t,question:n});o&&await Se(e,o.text)}function tn(e){
let t=null,n="",o=0,i=r("span.jsm-faint"),a=r("p.jsm-warning",{hidden:!0}),u=re("",()=>d(),".jsm-plain"),l=r("ol.jsm-messages",{"aria-label":s("tab.next")}),h=r(
"p.jsm-faint",s("next.empty")),p=r("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":s("try"),title:s("try.hint"),placeholder:s("try"),oninput:()=>{
e.view.question=p.value,clearTimeout(o),o=setTimeout(()=>c(),250)}}),b=r(".jsm-request",r(".jsm-row",p),r(".jsm-row",i,me(),ie("copy",s("json"),()=>st(e,0,p.value))),
a,u,l,h);function f(){let{view:y,wide:j}=e;return y.tab==="next"||j&&y.tab==="memory"}function g(y){if(y.has("all")&&v(),p.value!==e.view.question&&(p.value=e.view.
question),!f())return;let j=Y(y,"turns","places","meter","summaries","system","plan","cards");k()!==n&&(j||y.has("view")||y.has("size"))&&c()}function k(){let{thread:y,
revision:j,phase:$}=e.memory;return`${$} ${y} ${j} ${p.value}`}function v(){t=null,n="",D(l),X(i,"")}async function c(){if(e.memory.phase!=="live")return;let y=n=
k(),j=await e.ask("preview",{question:p.value});!j||y!==n||(t=j,w())}async function d(){let y=t,j=n;if(!y)return;let $=await e.ask("preview",{question:p.value,before:y.
start});!$||n!==j||(t={...y,start:$.start,messages:[...$.messages,...y.messages]},w())}function w(){let y=t;y&&(X(i,Be(y.meter)),R(a,y.meter.problem!==""&&y.meter.
problem!==e.memory.meter.problem),D(a,W("warning"),y.meter.problem),R(u,y.start>0),X(u,s("messages.earlier",{n:y.start})),R(h,y.total===0),D(l,...ot(e,y.messages)))}
return{element:b,update:g}}var We=["memory","next","sent"];function nn(e){let t=We.map(l=>r("button.jsm-tab",{role:"tab",onclick:()=>a(l)},s(`tab.${l}`))),n=r(".jsm-tabs",{role:"tablist",
"aria-label":s("tabs"),onkeydown:l=>u(l)},...t);function o(){let{view:l,wide:h}=e;return h&&l.tab==="memory"?"next":l.tab}function i(l){Y(l,"view","size","all")&&
(t.forEach((h,p)=>{let b=We[p]===o();P(h,{"aria-selected":b,tabindex:b?0:-1})}),R(t[0],!e.wide))}function a(l){e.view.tab=l,e.changed("view")}function u(l){let h=We.
filter(g=>!(e.wide&&g==="memory")),p=h.findIndex(g=>g===o()),b={ArrowRight:p+1,ArrowLeft:p-1+h.length,Home:0,End:h.length-1}[l.key];if(b===void 0)return;let f=h[b%
h.length];a(f),t[We.indexOf(f)].focus(),l.preventDefault()}return{element:n,update:i}}function on(e){let t=0,n=!1,o=r("span.jsm-faint",{role:"status"}),i=r("inp\
ut.jsm-field.jsm-wide-field",{type:"search",dir:"auto","aria-label":s("search.turns"),placeholder:s("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(()=>e.
search(i.value),150)},onkeydown:l=>{if(l.key==="Escape")e.endSearch();else if((l.key==="ArrowDown"||l.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;l.preventDefault()}}),a=r(".jsm-row.jsm-search",{role:"search",hidden:!0},i,o,J("close",s("close"),()=>e.endSearch()));function u(l){if(!l.has("view"))return;
let{searching:h,query:p,found:b,foundTotal:f}=e.view;R(a,h),h&&!n&&i.focus(),n=h,!p&&i.value&&!h&&(i.value=""),X(o,b?f===0?s("search.none"):f>b.length?s("search\
.cut",{shown:b.length,n:f}):oe("search.found",f):"")}return{element:a,update:u}}var Ce=96,rt=14,Ee=44;function Xn(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function sn(e,t){let n=e[e.
length-1]?.budget??null,o=Math.max(...e.map(({tokens:v})=>v),1),i=n!==null&&n<=o*6,a=Xn(i?Math.max(o,n??0):o),u=v=>6+(Ce-6)*(1-Math.min(1,v/a)),l=(t-Ee-4)/e.length,
h=he(l-(l>4?2:.5),1,22),p=(v,c,d)=>{let w=ee("text",{x:Ee-6,y:c+3.5,"text-anchor":"end"});return w.textContent=d||se(v),w},b=(v,c,d)=>{let w=ee("text",{x:v,y:Ce+
rt,"text-anchor":c});return w.textContent=d,w},f=i?u(n??0):0,g=[...[0,a].filter(v=>!i||v===0||Math.abs(u(v)-f)>12).flatMap(v=>[ee("path.jsm-axis",{d:`M${Ee} ${u(
v)}H${t}`}),p(v,u(v),"")]),...e.map((v,c)=>ee(`rect.jsm-column${v.budget!==null&&v.tokens>=v.budget*.8?".jsm-high":""}`,{x:Ee+c*l+(l-h)/2,y:u(v.tokens),width:h,
height:Math.max(1,Ce-u(v.tokens)),rx:Math.min(1.5,h/3),"data-tip":s("sent.point",{n:v.number,tokens:v.tokens}),"data-request":v.number})),...i?[ee("path.jsm-bud\
get",{d:`M${Ee} ${f}H${t}`}),p(n??0,f,se(n??0))]:[],b(Ee,"start",String(e[0]?.number??"")),...e.length>1?[b(t-2,"end",String(e[e.length-1].number))]:[]],k=`${s(
"sent.tokens")}${i?`, ${s("sent.budget")} ${se(n??0)}`:""}`;return ee("svg.jsm-plot",{role:"img","aria-label":k,width:t,height:Ce+rt+4,viewBox:`0 0 ${t} ${Ce+rt+
4}`},...g)}function rn(e){let t=null,n=null,o="",i=0,a=new ResizeObserver(([{contentRect:c}])=>{let d=Math.floor(c.width);!d||d===i||(i=d,n||f())}),u=r(".jsm-receipts");a.
observe(u);function l(c){c.has("all")&&(t=n=null,o="",D(u));let{view:d,memory:w}=e;if(d.tab!=="sent"||w.phase!=="live")return;let y=`${w.thread} ${w.head.sent}`;
y!==o&&h(y)}async function h(c){o=c;let d=await e.ask("receipts",{});!d||o!==c||(t=d.rows,n||f())}async function p(c){n=await e.ask("receipt",{number:c}),f(),u.
querySelector("button")?.focus()}async function b(){let c=n;if(!c)return;let d=await e.ask("receipt",{number:c.request,before:c.start});!d||n!==c||(n={...c,start:d.
start,messages:[...d.messages,...c.messages]},f())}function f(){if(n)return k(n);if(!t||!i)return;if(t.length===0)return D(u,r("p.jsm-faint",s("sent.none")));let c=sn(
t,i);P(c,{onclick:d=>{let w=xe(d,"[data-request]")?.dataset.request;w&&p(Number(w))}}),D(u,r(".jsm-label",s("sent.tokens")),c,r("ul.jsm-history",...[...t].reverse().
map(d=>r("li",g(d)))))}function g({number:c,turn:d,tokens:w,exact:y,text:j,model:$}){return r("button.jsm-request-line",{title:$,onclick:()=>p(c)},r("b",c),r("s\
pan.jsm-what",d?s("sent.turn",{n:d}):s("sent.unsaved")," · ",j),r("span.jsm-tokens",Ne(w,y)))}function k(c){let{request:d,meter:w,start:y,messages:j,difference:$}=c,
A=t?.find(({number:C})=>C===d);D(u,r(".jsm-row",ie("left",s("sent.back"),()=>{n=null,f(),u.querySelector("button")?.focus()}),me(),ie("copy",s("json"),()=>st(e,
d))),r("h3",s("sent.request",{n:d}),A?r("span.jsm-faint",A.turn?s("sent.turn",{n:A.turn}):s("sent.unsaved")):null),r("p.jsm-faint",[Be(w),A?.model].filter(Boolean).
join(" · ")),$?Qn($):null,y>0&&re(s("messages.earlier",{n:y}),()=>b(),".jsm-plain"),r("ol.jsm-messages",{"aria-label":s("sent.request",{n:d})},...ot(e,j)))}function v(){
a.disconnect()}return{element:u,update:l,close:v}}function Qn(e){let t=["added","removed","changed"].flatMap(n=>{let o=e[n],i=o.length>6?[...o.slice(0,5),`… ${o[o.
length-1]}`]:o;return o.length?[r(`span.jsm-diff-${n}`,s(`diff.${n}`,{what:i.join(", ")}))]:[]});return r("p.jsm-difference",s("diff")," ",...t.length?t.flatMap(
(n,o)=>o?[" · ",n]:[n]):[s("diff.same")])}function an(e){let t=new Set,n="",o="",i=r(".jsm-standing");function a(k){if(!Y(k,"standing","system","plan","entities"))return;let{system:v,plan:c,entities:d}=e.
memory,w=e.view.editing?.row??"",y=be(i);if(y?.matches("input, textarea")&&!k.has("standing"))return;let j=y&&(y.dataset.act??`edit-${o}`);o=n||(["system","plan"].
includes(w)?w:"");let $=w==="plan"||c.text!=="";D(i,l("system",v,!$),$&&l("plan",c),d.length>0&&b(d)),j&&u(j)}function u(k){let v=[...i.querySelectorAll("[data-\
act]")],c=o?void 0:v.filter(({dataset:d})=>d.act?.startsWith("fold-")).pop();(v.find(({dataset:d})=>d.act===k)??c)?.focus({preventScroll:!0})}function l(k,{text:v,
tokens:c,more:d},w=!1){if(e.view.editing?.row===k)return r(".jsm-note",Oe(e));let y=t.has(k),j=s(`standing.${k}`);return r(".jsm-note",r(".jsm-row",p(k,j,v?y?"":
v:s("standing.none"),w&&!v?"jsm-one.jsm-none":"jsm-one"),c?r("span.jsm-tokens",se(c)):null,w&&ie("plus",s("standing.plan"),()=>h("plan"),{class:"jsm-bare","data\
-act":"edit-plan",...ke(s("standing.add"))}),J("edit",s("standing.edit",{what:j}),()=>h(k),{"data-act":`edit-${k}`})),y&&v?r("p.jsm-full",{dir:"auto"},v,d?" …":
""):null)}function h(k){e.edit(k,k,s(`standing.${k}`))}function p(k,v,c,d="jsm-one"){let w=t.has(k);return r("button.jsm-fold",{"aria-expanded":w,"data-act":`fo\
ld-${k}`,onclick:()=>{t.delete(k)||t.add(k),e.changed("standing")}},W(w?"down":"right"),r("b",v),r(`span.${d}`,{dir:"auto"},c))}function b(k){let v=t.has("entit\
ies");return r(".jsm-note",r(".jsm-row",p("entities",s("standing.entities"),v?"":k.map(({name:c})=>c).join(", "))),v?r("dl.jsm-entities",...k.flatMap(c=>[r("dt",
{dir:"auto"},c.name),...c.facts.map((d,w)=>f(c,d,`${c.id} ${w}`))])):null)}function f(k,v,c){if(n===c)return r("dd",g(k,v));let{text:d,turns:w,replaced:y}=v;return r(
y?"dd.jsm-replaced":"dd",r("span",{dir:"auto"},d," ",r("span.jsm-faint",He(w),y?` · ${s("entity.replaced")}`:"")),me(),...y?[]:[J("edit",`${s("entity.edit")}: ${d}`,
()=>{n=c,e.changed("standing")},{"data-act":`edit-${c}`,title:s("entity.edit")}),J("remove",`${s("entity.delete")}: ${d}`,()=>e.act("entity",{entity:k.id,fact:d,
text:""}),{"data-act":`remove-${c}`,title:s("entity.delete")})])}function g(k,v){let c=()=>{n="",e.changed("standing")},d=r("input.jsm-field.jsm-wide-field",{type:"\
text",dir:"auto",value:v.text,"aria-label":`${s("entity.edit")}: ${v.text}`,onkeydown:w=>{w.key==="Escape"&&c(),w.key==="Enter"&&(c(),d.value.trim()&&d.value!==
v.text&&e.act("entity",{entity:k.id,fact:v.text,text:d.value.trim()}))}});return requestAnimationFrame(()=>d.focus()),d}return{element:i,update:a}}var Re=5,qe=2,Zn=.62,cn=5;function un(e,t){let{length:n}=e.order;if(n===0||t<Re)return[];if(n*(Re+qe)<=t)return ln(e,0,n,0,t*Math.min(n,3)/3);let o=Math.floor(t*
Zn),i=Math.floor(o/(Re+qe+1)),a=t-o-3*qe;return[...eo(e,n-i,a),...ln(e,n-i,n,t-o,o)]}function ln(e,t,n,o,i){let a=n-t,u=0;for(let p=t;p<n;p++)u+=e.tokens[p];let l=Math.
max(0,i-a*(Re+qe)+qe)/Math.max(1,u),h=o;return Array.from({length:a},(p,b)=>{let f=dn(e,t+b,t+b+1,h,Re+e.tokens[t+b]*l);return h+=f.width+qe,f})}function eo(e,t,n){
let o=he(Math.floor((n+1)/(cn+1)),1,t),i=0;for(let p=0;p<t;p++)i+=Math.max(1,e.tokens[p]);let a=[],u=0,l=0;for(let p=0;p<t;p++)l+=Math.max(1,e.tokens[p]),!(l<i*
(a.length+1)/o&&p<t-1)&&(a.push(dn(e,u,p+1,0,cn)),u=p+1);let h=n/a.length;return a.map((p,b)=>({...p,x:b*h,width:Math.max(2,h-1)}))}function dn(e,t,n,o,i){let a=0,
u=0,l=0,h=0,p=!1;for(let f=t;f<n;f++){let{state:g,why:k}=e.placeAt(f);a+=e.tokens[f],g==="in"?(l++,u+=e.tokens[f]):g==="maybe"&&h++,p||=g==="in"&&k==="pinned"}let b=l===
n-t?"in":l>0?"mixed":h>0?"maybe":"out";return{x:o,width:i,from:t,to:n,tokens:a,inside:l,share:a?u/a:l?1:0,state:b,pinned:p}}var Le=22,Ke=4;function mn(e){let t=0,n=ee("svg.jsm-blocks",{role:"img",height:Le+Ke}),o=new ResizeObserver(()=>{let g=Math.floor(i.clientWidth);g===t||!g||(t=g,
u())}),i=r(".jsm-strip",{onclick:g=>p(g)},n);o.observe(i);function a(g){R(i,e.memory.order.length>0),Y(g,"turns","places","tried","all")&&u()}function u(){if(!t)
return;let{memory:g}=e,k=t;P(n,{viewBox:`0 0 ${k} ${Le+Ke}`,width:k,"aria-label":`${s("strip")} ${oe("turns.in",g.order.length,{in:g.counts.in})}.`}),D(n,...un(
g,k).map(v=>l(v)))}function l(g){let{x:k,width:v,state:c,share:d,pinned:w,from:y,to:j}=g,$={x:k+.5,y:Ke+.5,width:Math.max(1,v-1),height:Le-1,rx:Math.min(2,v/4)},
A=Math.max(2,Math.round((Le-1)*d)),C={...$,y:Ke+.5+Le-1-A,height:A};return ee(`g.jsm-block.jsm-block-${c}`,{"data-tip":h(g),"data-from":y,"data-to":j},ee("rect.\
jsm-frame",$),...c==="mixed"?[ee("rect.jsm-level",C)]:[],...w?[ee("path.jsm-notch",{d:`M${k+v/2-2.5} 0h5l-2.5 3.5z`})]:[])}function h({from:g,to:k,inside:v,tokens:c}){
let{memory:d}=e;return k-g===1?s("strip.block",{a:String(d.order[g]),state:Ze(d.placeAt(g)),tokens:c}):s("strip.blocks",{a:String(d.order[g]),b:String(d.order[k-
1]),in:v,n:k-g,tokens:c})}function p(g){let k=xe(g,"[data-from]")?.dataset.from;k!==void 0&&e.reveal(e.memory.order[Number(k)])}function b(){let g=n.cloneNode(!0),
k=n.querySelectorAll("rect, path");return g.querySelectorAll("rect, path").forEach((v,c)=>{let{fill:d,stroke:w,strokeDasharray:y}=getComputedStyle(k[c]);P(v,{fill:d,
stroke:w,"stroke-dasharray":y==="none"?null:y}),v.removeAttribute("class")}),g.querySelectorAll("g").forEach(v=>{let c=ee("title",{});c.textContent=v.getAttribute(
"data-tip");for(let{name:d}of[...v.attributes])v.removeAttribute(d);v.prepend(c)}),g.removeAttribute("class"),P(g,{xmlns:Qe}),new XMLSerializer().serializeToString(
g)}function f(){o.disconnect()}return{element:i,update:a,toSvg:b,close:f}}function fn(e){let t=r(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,o=null,i=()=>{clearTimeout(n),o=null,t.matches(":popover-open")&&t.hidePopover()},
a=l=>{l.isConnected&&(t.textContent=l.getAttribute("data-tip"),Pe(t,l,{gap:6,end:!1}))},u=(l,h)=>{let p=xe(l,'[data-tip]:not([data-tip=""])');p!==o&&(i(),p&&(o=
p,n=setTimeout(()=>a(p),h)))};return P(e,{onmouseover:l=>u(l,250),onmouseleave:i,onfocusin:l=>u(l,0),onfocusout:i,onkeydown:l=>{l.key==="Escape"&&i()}}),e.addEventListener(
"scroll",i,!0),i}var to=760;function no({model:e,el:t}){e.host?.strings&&Tt(e.host.strings);let n=qt(e),o=mn(n),i=Qt(n),a=rn(n),u=Ht(n,()=>o.toSvg()),l=en(n),h=nn(n),p=on(n),b=an(
n),f=Rt(n),g=zt(n),k=Ct(n),v=tn(n),c=r(".jsm-main",p.element,b.element,g.element,i.element),d=r(".jsm-view",{role:"tabpanel"},v.element,a.element),w=r(".jsm-sid\
e",d),y=r(".jsm-body",c,w),j=r(".jsm-shown",u.element,l.element,o.element,f.element,h.element,y),$=r(".jsm-alone"),A=r(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":s("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},j,$,k.element);n.root=A;let C={element:A,update(G){if(!Y(
G,"phase","view","size","all","turns","draft"))return;let{memory:ce,view:U,wide:V}=n,x=ce.phase==="live",E=ce.order.length===0&&!ce.draft;R(j,x),R($,!x),(x?c:$).
insertBefore(g.element,x?i.element:null),A.classList.toggle("jsm-wide",V),V!==w.contains(h.element)&&(V?d:y).before(h.element),R(c,V||U.tab==="memory"),V?["role",
"aria-label"].forEach(L=>c.removeAttribute(L)):P(c,{role:"tabpanel","aria-label":s("tab.memory")}),R(w,V||U.tab!=="memory"),R(v.element,U.tab==="next"||V&&U.tab===
"memory"),R(a.element,U.tab==="sent"),P(d,{"aria-label":s(U.tab==="sent"?"tab.sent":"tab.next")}),R(i.element,!E)}};n.parts=[C,u,l,o,f,h,p,b,g,i,k,v,a];let N=fn(
A),F=G=>G.stopPropagation();P(A,{onfocusin:G=>{G.target instanceof Element&&P(G.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:F,onkeyup:F,onkeypress:F});
let te=new ResizeObserver(()=>{let G=A.clientWidth>=to;G!==n.wide&&(n.wide=G,n.changed("size","view"))});te.observe(A);let ae=()=>{e.comm_live!==!0?n.receive({type:"\
status",thread:"",revision:0,state:"restarted"}):n.memory.phase!=="live"&&n.hello()},Q=G=>n.reveal(G);return e.on("comm_live_update",ae),e.on("reveal",Q),t.append(
A),n.changed("phase","all"),n.start(),()=>{e.off("comm_live_update",ae),e.off("reveal",Q),N(),te.disconnect();for(let G of[o,i,a,k])G.close();n.close(),A.remove()}}
var Er={render:no};export{Er as default};
