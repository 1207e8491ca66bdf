// Built from src/ by `make panel`; do not edit.
var me=(e,t,n)=>Math.max(t,Math.min(n,e)),Z=(e,...t)=>t.some(n=>e.has(n));var it="http://www.w3.org/2000/svg",Fn=new Set(["input","textarea","select"]);function i(e,t,...n){let[o,...s]=e.split("."),a=document.createElement(o||"div");a instanceof
HTMLButtonElement&&(a.type="button"),Fn.has(o)&&F(a,{autocomplete:"off"}),F(a,{class:s.join(" ")||null});let u=!(t instanceof Object)||t instanceof Node;return u||
F(a,t),D(a,...u?[t]:[],...n),a}function F(e,t){for(let[n,o]of Object.entries(t)){let s=n.startsWith("aria-")&&typeof o=="boolean"?String(o):o;s==null||s===!1||(n.
startsWith("on")?e.addEventListener(n.slice(2),o):n==="value"?e.value=o:n==="class"?e.classList.add(...o.split(" ")):e.setAttribute(n,s===!0?"":s))}}function D(e,...t){
e.replaceChildren(...t.filter(n=>n!=null&&n!==!1).map(n=>n instanceof Node?n:document.createTextNode(String(n))))}function Y(e,t,...n){let[o,...s]=e.split("."),
a=document.createElementNS(it,o);return F(a,{...t,class:s.join(" ")||null}),a.append(...n),a}var N=(e,t)=>{e.hidden===t&&(e.hidden=!t)},Q=(e,t)=>{e.textContent!==
t&&(e.textContent=t)},pe=e=>e.contains(document.activeElement)?document.activeElement:null,Me=({target:e},t)=>e instanceof Element?e.closest(t):null;function _e(e,t,{
gap:n,end:o}){e.showPopover?.();let s=t.getBoundingClientRect(),{width:a,height:u}=e.getBoundingClientRect(),d=s.bottom+u+8<=innerHeight?s.bottom+n:Math.max(4,s.
top-u-n);e.style.left=`${me(o?s.right-a:s.left,4,innerWidth-a-4)}px`,e.style.top=`${d}px`}var Hn={undo:"M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",redo:"m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
more:"M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",pin:"M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",off:"M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",plus:"M12 6v12M6 12h12",edit:"M\
4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",remove:"M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",summarise:"M4 5h16M4 10h16M9 15h6M11 20h2",layers:"\
m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",cell:"M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",copy:"M9 9h11v11H9zM5 15H4V4h11v1",right:"m9 5 7 7-7 7",down:"m5 9 7 7 7-7",left:"m15\
 5-7 7 7 7",arrow:"M12 5v14M6 13l6 6 6-6",stop:"M6 6h12v12H6z",export:"M12 15V4M8 8l4-4 4 4M5 14v6h14v-6",import:"M12 4v11M8 11l4 4 4-4M5 14v6h14v-6",close:"M6 \
6l12 12M18 6 6 18",check:"m5 13 4.5 4.5L19 7",warning:"M12 4 2.5 20h19zM12 10v4M12 17h.01",stale:"M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",earlier:"M12 7v5l3 2M12 4a\
8 8 0 1 0 0 16 8 8 0 0 0 0-16",tool:"M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",erase:"M8 20h12\
M5 13 14 4l6 6-9.5 9.5H9z",list:"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"},Tt={"aria-hidden":"true",focusable:"false"};function K(e){return Y("svg.jsm\
-icon",{viewBox:"0 0 24 24",...Tt},Y("path",{d:Hn[e]??""}))}function Et(e){return Y(`svg.jsm-dot.jsm-dot-${e}`,{viewBox:"0 0 12 12",...Tt},Y("circle",{cx:6,cy:6,
r:e==="in"?5:4.25}))}var Fe=e=>`${e}, so this turn is not sent. Turn it on to send it.`,Dn={title:"Memory",region:"Session memory",undo:{"":"Undo",what:"Undo: {what}"},redo:{"":"Red\
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
w: out.",block:"#{a}: {state}, {tokens} tokens",blocks:"#{a}–#{b}: {in} of {n} in, {tokens} tokens",copy:"Copy as SVG"},tab:{memory:"Memory",next:"Next reques\
t",sent:"Sent"},tabs:"Views",line:"the model sees below",in:"in",out:"out",maybe:"maybe",slide:{in:"in the next request",out:"left out"},filter:{"":"Show",all:"\
All",in:"In",maybe:"Maybe",out:"Out",pinned:"Pinned",failed:"Failed"},select:{"":"Select {what}",all:"Select all that are shown"},why:{sent:"",pinned:"pinned",summary:"\
as {detail}",found:"found",facts:"as facts",entity:"entity {detail}",window:"window {detail}",room:"no room",off:"turned off",replaced:"replaced",stopped:"stopp\
ed",failed:"failed",refused:"refused",filtered:"filtered",incomplete:"cut off",question:"depends on your question",topic:"another topic",unfound:"not found",later:"\
comes later"},tip:{sent:"The next request carries this turn as it stands.",pinned:"Pinned: the next request always carries this turn.",summary:"The next request\
 carries summary {detail} in its place.",found:"Found: it has to do with your question, so the next request carries it.",window:"The window holds the last {deta\
il} turns. This one is older, so the model does not see it.",room:"The token budget is full with newer turns, so the model does not see this one.",off:"Turned o\
ff by you: kept here, never sent.",replaced:"The cell ran again. Its newer turn is sent instead.",stopped:Fe("The reply was stopped"),failed:Fe("There was no re\
ply"),refused:Fe("The model declined to answer"),filtered:Fe("The endpoint's filter cut the reply"),incomplete:Fe("The reply broke off"),question:"It is sent if\
 it has to do with what you ask. Try a question to see."},late:{one:"{turns} was answered before {changed} changed.",other:"{turns} were answered before {change\
d} changed.",dismiss:"Say this no more"},tokens:{"":"{n} tokens",title:"Tokens of this turn"},flag:{edited:"edited",earlier:"an earlier turn changed",truncated:"\
reply cut at its length limit",tools:{one:"1 tool call",other:"{n} tool calls"},images:{one:"1 image",other:"{n} images"}},attached:{short:"Send only the first \
line of {name}",whole:"{name}: only its first line is sent. Send it whole"},cell:{edited:"cell edited, not re-run",gone:"its cell was deleted"},writing:"writing",
loading:"…",empty:{"":"Nothing remembered yet. Run a %%chat cell.",text:"(no text)",example:"Insert example"},cut:"The rest is not shown here.",role:{user:"Yo\
u",assistant:"Model",tool:"Tool",system:"Instructions",plan:"Plan",notes:"Notes",reasoning:"Reasoning",data:"Attached"},pin:"Pin",unpin:"Unpin",off:"Turn off",on:"\
Turn on",remove:"Remove",summarise:{"":"Summarise",older:"Summarise older",before:"Summarise older than #{n}"},goto:"Go to cell",unfold:"Show all",fold:"Show le\
ss",turn:{actions:"More for #{n}"},summary:{actions:"More for {id}",covers:"summary of {turns}",show:"Show originals",hide:"Send the summary again",by:"by {by}",
stale:"Out of date: a turn it covers changed.",remake:"Summarise again",lost:{one:"1 fact lost: ",other:"{n} facts lost: "},invented:"Not in its turns: ",open:"\
Unfold its turns",shut:"Fold its turns",expanded:"originals are sent"},selected:{one:"1 selected",other:"{n} selected"},unselect:"Select none",clear:"Clear",erase:{
"":"Erase…",title:"Erase this memory?",now:"Erase",text:"All turns, summaries and notes of this thread are gone for good. This cannot be undone."},sort:"Sort \
as on the page",keys:"Keys",key:{move:"Go to another turn",fold:"Show all of it, or less",select:"Select it or not",range:"Select up to there",all:"Select all t\
urns",none:"Select none",pin:"Pin or unpin",off:"Turn off or on",edit:"Edit the question",remove:"Remove",undo:"Undo",redo:"Redo",save:"Save what is edited",list:"\
This list"},export:{"":"Export…",title:"Export the conversation",json:"JSON, to import again",md:"Markdown, to read",text:"Your browser saves it as a file, as\
 plain text.",private:"Private turns, too",done:{one:"1 turn saved as {name}.",other:"{n} turns saved as {name}."},left:"Left out, as private: {n}."},import:{"":"\
Import…",large:"This file is too large for the panel. Run %memory import FILE instead."},check:"Check memory",new:{below:"New turn below"},standing:{system:"I\
nstructions",plan:"Plan",none:"none",entities:"Entities",edit:"Edit {what}",add:"Add a plan"},entity:{delete:"Delete this fact",edit:"Correct this fact",replaced:"\
replaced"},findings:{"":"Findings",more:{one:"1 more",other:"{n} more"},less:"less"},try:{"":"Try a question",hint:"Nothing is sent.",trial:"A trial: nothing is\
 sent or remembered."},next:{empty:"Nothing would be sent yet."},messages:{earlier:"{n} earlier messages"},json:"Copy JSON",sent:{none:"Nothing was sent yet.",request:"\
Request {n}",turn:"for #{n}",unsaved:"not saved",back:"All requests",tokens:"Tokens per request",budget:"budget",point:"Request {n}: {tokens} tokens"},diff:{"":"\
Since the request before:",last:"Since the last request:",added:"added {what}",removed:"left out {what}",changed:"changed {what}",same:"the same"},absent:{"":"T\
his kernel has no session memory.",load:"Load it"},restarted:"Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",remember:"\
Remember this page again",reopened:"Run %memory to see this kernel's memory.",gone:"No connection to the kernel. Run %memory to see its memory.",connecting:"Ask\
ing the kernel…",unreadable:"The kernel's answer cannot be read. Reload the page.",mismatch:"This panel and the kernel's extension differ in version. Reload t\
he page.",busy:"Cell running. Changes apply to the next request.",stale:"Changed meanwhile. Nothing was edited; here is the new version.",work:{summarise:"Summa\
rising",of:"{what}: {done} of {of}",cancelled:"Cancelled. Nothing was changed."},did:{prune:"Removed {what}.",pin:"Pinned {what}: always in.",unpin:"Unpinned {w\
hat}.",exclude:"Turned off {what}.",include:"Turned on {what}.",edit:"Edited.",clear:"Cleared. Undo brings it back.",erase:"Erased.",undo:"Undone: {what}.",redo:"\
Done again: {what}.",remedy:"Done."},action:{prune:"remove {target}",pin:"pin {target}",unpin:"unpin {target}",exclude:"turn off {target}",include:"turn on {tar\
get}",edit:"edit {target}",summarise:"summarise {target}",summarize:"summarise {target}",expand:"show originals of {target}",collapse:"send {target} again",remake:"\
summarise {target} again",clear:"clear",remove:"remove {target}",add:"add {target}",replace:"replace {target}",move:"move {target}",sort:"sort {target}",system:"\
instructions",plan:"plan",entity:"correct {target}",strategy:"use {target}",budget:"budget {target}"}},qt=(e,t="")=>Object.entries(e).flatMap(([n,o])=>{let s=n?
t+n:t.slice(0,-1);return typeof o=="string"?[[s,o]]:qt(o,`${s}.`)}),At=Object.fromEntries(qt(Dn)),at=At;function Ot(e){at={...At,...e}}function r(e,t={}){return(at[e]??
e.slice(e.lastIndexOf(".")+1)).replace(/\{(\w+)\}/g,(o,s)=>{let a=t[s];return a===void 0?o:typeof a=="number"?se(a):a}).trimEnd()}var Te=e=>e in at,ee=(e,t,n={})=>r(
`${e}.${t===1?"one":"other"}`,{n:t,...n}),Pn=new Intl.NumberFormat("en-US"),se=e=>Pn.format(e);function Ae(e){let t=[];for(let n=0;n<e.length;n++){let o=n;for(;n+
1<e.length&&e[n+1]===e[n]+1;)n++;t.push(o===n?`#${e[n]}`:`#${e[o]}–#${e[n]}`)}return t.length>4?`${t.slice(0,3).join(", ")}, … ${t[t.length-1]}`:t.join(", ")}var fe=()=>i("span.jsm-space"),ve=e=>({"aria-label":e,title:e}),te=(e,t,n,o={})=>i("button.jsm-button.jsm-bare",{...ve(t),onclick:n,...o},K(e)),Ve=(e,t)=>i("but\
ton.jsm-check",{...ve(e),role:"checkbox","aria-checked":!1,...t},K("check")),ae=(e,t,n,o={})=>i("button.jsm-button",{onclick:n,...o},e?K(e):null,i("span",t)),oe=(e,t,n="",o={})=>i(
`button.jsm-button${n}`,{onclick:t,...o},e),Ee=({action:e,target:t})=>Te(`action.${e}`)?r(`action.${e}`,{target:t}):`${e} ${t}`.trim();function He({state:e,why:t,
detail:n}){let o=Te(`why.${t}`)?r(`why.${t}`,{detail:n}):`${t} ${n}`.trim();return o?e==="in"?o.startsWith("as ")?`${r("in")} ${o}`:`${r("in")}, ${o}`:`${r(e)}:\
 ${o}`:r(e)}var Wn=({why:e,detail:t})=>Te(`tip.${e}`)?r(`tip.${e}`,{detail:t}):"";function Ge(e){let t=He(e),n=Wn(e),o={pinned:"pin",summary:"layers",found:"sea\
rch"}[e.why];return i(`button.jsm-badge.jsm-${e.state}`,{"data-tip":n||null,"aria-label":n?`${t}. ${n}`:t,"data-act":"badge"},o&&e.state==="in"?K(o):Et(e.state),
i("span",t))}function De(e){let t=e.view.editing;if(!t)return null;let n=i("textarea.jsm-editor",{"aria-label":t.label,dir:"auto",rows:Math.min(14,Math.max(3,t.
text.split(`
`).length+1)),value:t.text,oninput:()=>{e.view.editing&&(e.view.editing.text=n.value)},onkeydown:o=>{if(o.key==="Escape")e.leaveEditing();else if(o.key==="Enter"&&
(o.ctrlKey||o.metaKey))e.save();else return;o.preventDefault(),o.stopPropagation()}});return requestAnimationFrame(()=>{n.isConnected&&n.focus()}),i(".jsm-editi\
ng",i(".jsm-label",t.label),t.word?i("p.jsm-warning",K("warning"),t.word):null,n,i(".jsm-row",fe(),oe(r("cancel"),()=>e.leaveEditing()),oe(r("save"),()=>e.save(),
".jsm-primary")))}async function Oe(e,t){try{await navigator.clipboard.writeText(t),e.say(r("copied"))}catch{let n=i("textarea.jsm-editor",{readonly:!0,rows:10,
"aria-label":r("copy"),value:t});Re(e,r("copy.failed"),n,[]),n.select()}}function Re(e,t,n,o){let s=i("dialog.jsm-dialog",{"aria-label":t,onclose:()=>{s.remove(),
e.dialog=null},onkeydown:u=>u.stopPropagation()}),a=oe(r(o.length?"cancel":"close"),()=>s.close());return D(s,i("h2",t),n,i(".jsm-row",fe(),a,...o)),e.root.append(
s),e.dialog=s,s.showModal(),s}function Rt(e){let t=oe(r("erase.now"),()=>{n.close(),e.command("erase")},".jsm-primary.jsm-danger"),n=Re(e,r("erase.title"),i("p",
r("erase.text")),[t])}function Ct(){let e=new Map,t=[],n={turn:84,summary:92,line:28,late:36,draft:96},o=new Float64Array(1),s=!0;function a(l){t=l,s=!0}function u(l,p){return Math.abs(
(e.get(l)??-1)-p)<.5?!1:(e.set(l,p),s=!0,!0)}function d(){e.clear(),s=!0}let m=l=>y()[me(l,0,t.length)];function h(l){y();let p=0,b=t.length-1;for(;p<b;){let c=p+
b+1>>1;o[c]<=l?p=c:b=c-1}return Math.max(0,p)}function y(){if(!s)return o;o.length!==t.length+1&&(o=new Float64Array(t.length+1));let l=0;return t.forEach(({key:p,
kind:b},c)=>{o[c]=l,l+=e.get(p)??n[b]}),o[t.length]=l,s=!1,o}return{estimates:n,use:a,measure:u,reset:d,top:m,at:h,get rows(){return t},get total(){return m(t.length)}}}var x=e=>typeof e=="string",T=e=>Number.isSafeInteger(e)&&e>=0,ue=e=>typeof e=="boolean",L=e=>t=>Array.isArray(t)&&t.every(e),xe=e=>t=>Array.isArray(t)&&t.length===
e&&t.every(T),ct=e=>t=>t===null||e(t),ce=e=>t=>t==null||e(t),Ye=(...e)=>t=>e.includes(t),H=e=>{let t=Object.entries(e);return n=>typeof n=="object"&&n!==null&&t.
every(([o,s])=>s(n[o]))};var Xe=2,Kn=H({name:x,value:T,least:T,most:T}),Un=H({name:x,options:L(Kn)}),_n=H({name:x,turns:T}),dt=H({action:x,target:x}),Lt=H({model:x,strategy:x,strategies:L(
Un),threads:L(_n),sent:T,undo:ce(dt),redo:ce(dt)}),Vn=H({name:x,tokens:T}),lt=H({used:T,budget:ct(T),exact:ue,layers:L(Vn),problem:x}),Je=H({text:x,version:T,tokens:T,
more:ue}),mt=H({state:Ye("in","out","maybe"),why:x,detail:x}),ut=H({number:T,version:T,question:x,reply:x,outcome:x,more:ue,flags:L(x),cell:x,model:x,tools:T,images:T,
attached:L(x),collapsed:L(x)}),Nt=H({since:T,changed:T,numbers:L(xe(2))}),Bt=H({id:x,version:T,text:x,covers:L(xe(2)),tokens:T,place:mt,level:T,more:ue,by:x,lost:L(
x),missing:T,stale:ue,pinned:ue,edited:ue,expanded:ue,invented:L(x)}),Gn=H({text:x,turns:L(T),replaced:ue}),zt=H({id:x,name:x,facts:L(Gn)}),It=H({id:x,text:x,turns:L(
T),remedies:L(dt)}),Yn=H({number:T,question:x,text:x,at:T}),Ft=H({id:x,action:x,done:T,of:T}),Jn=H({at:T,remove:T,numbers:L(xe(2)),tokens:L(T),places:L(xe(2))}),
Ht=H({target:x,version:T,text:x}),Xn=H({id:x,role:x,version:T,tokens:T,html:x,name:x,more:ue}),Zn=H({role:x,layer:x,tokens:T,text:x,source:x,more:ue}),Qn=H({added:L(
x),removed:L(x),changed:L(x)}),eo=H({number:T,turn:T,tokens:T,budget:ct(T),exact:ue,text:x,model:x}),ft={state:H({thread:x,revision:T,protocol:T,era:T,head:Lt,meter:lt,
system:Je,plan:Je,places:L(mt),order:L(xe(2)),tokens:L(T),marks:L(xe(2)),cards:L(ut),late:L(Nt),summaries:L(Bt),entities:L(zt),findings:L(It),draft:ce(Yn),work:Ft}),
update:H({thread:x,revision:T,base:T,total:T,head:ce(Lt),meter:ce(lt),system:ce(Je),plan:ce(Je),places:ce(L(mt)),splices:L(Jn),marks:L(xe(3)),counts:L(xe(2)),cards:L(
ut),outdated:L(xe(2)),late:ce(L(Nt)),summaries:ce(L(Bt)),entities:ce(L(zt)),findings:ce(L(It)),work:ce(Ft)}),draft:H({thread:x,revision:T,number:T,at:T,text:x,question:x,
ended:ue}),status:H({thread:x,revision:T,state:Ye("connecting","idle","busy","restarted","absent","gone","reopened")}),done:H({thread:x,revision:T,re:x,note:x,made:x}),
refused:H({thread:x,revision:T,re:x,kind:Ye("stale","busy","unknown","unfit","malformed","failed","cancelled"),text:x,fresh:ce(Ht)}),page:H({thread:x,revision:T,
re:x,cards:L(ut)}),reading:H({thread:x,revision:T,re:x,messages:L(Xn)}),source:H({thread:x,revision:T,re:x,source:Ht}),found:H({thread:x,revision:T,re:x,numbers:L(
T),total:T}),context:H({thread:x,revision:T,re:x,request:T,meter:lt,start:T,total:T,messages:L(Zn),difference:ce(Qn)}),receipts:H({thread:x,revision:T,re:x,rows:L(
eo)}),json:H({thread:x,revision:T,re:x,text:x}),output:H({thread:x,revision:T,re:x,plain:x,html:x,characters:T,private:ue,outcome:x}),blocks:H({thread:x,revision:T,
re:x,blocks:L(x)}),exported:H({thread:x,revision:T,re:x,text:x,turns:T,private:T})};var Dt=e=>Object.hasOwn(ft,e?.type??"")&&ft[e.type](e)?e:null;var $e=class extends Error{constructor(t,n,o){super(n),this.kind=t,this.fresh=o}};function Pt(e,t,n=1){let o=n,s=new Map;function a(l,p,{thread:b,revision:c}){let g=`\
r${o++}`;return new Promise((w,k)=>{s.set(g,{type:l,resolve:w,reject:k});try{e.send({type:l,id:g,thread:b,revision:c,...p})}catch{s.delete(g),k(new $e("lost",""))}})}
function u(l){let p=Dt(l);if(!p)return d(l?.re);t(p);let b="re"in p?p.re:p.type==="state"?m():void 0,c=b===void 0?void 0:s.get(b);!c||b===void 0||(s.delete(b),p.
type==="refused"?c.reject(new $e(p.kind,p.text,p.fresh)):c.resolve(p))}function d(l){let p=typeof l=="string"?s.get(l):void 0;!p||typeof l!="string"||(s.delete(
l),p.reject(new $e("malformed",r("unreadable"))))}function m(){for(let[l,{type:p}]of s)if(p==="hello")return l}function h(){let l=[...s.values()];s.clear();for(let{
reject:p}of l)p(new $e("lost",""))}function y(){e.off("msg:custom",u),h()}return e.on("msg:custom",u),{ask:a,abandon:h,close:y,waiting:s}}var Wt={text:"",version:0,tokens:0,more:!1},to={state:"out",why:"",detail:""},no=["head","meter","system","plan","places","late","summaries","entities","finding\
s","work"],oo=1500,Kt=4e3;function we(e,t){let n=[];for(let[o,s]of e)for(let a=0;a<s;a++)n.push(o+t*a);return n}var ge=(...e)=>new Set(e),Ut=()=>({thread:"",era:0,
revision:0,head:{model:"",strategy:"",strategies:[],threads:[],sent:0},meter:{used:0,budget:null,exact:!0,layers:[],problem:""},system:Wt,plan:Wt,places:[],order:[],
tokens:[],marks:[],cards:new Map,late:[],summaries:[],entities:[],findings:[],draft:null,work:{id:"",action:"",done:0,of:0}});function _t(){let e=null,t={...Ut(),
phase:"connecting",busy:!1,get newest(){return t.order.reduce((c,g)=>Math.max(c,g),t.draft?.number??0)},get counts(){let c={in:0,maybe:0,out:0};for(let g=0;g<t.
order.length;g++)c[s(g).state]++;return c}};function n(){Object.assign(t,Ut()),e=null}function o(c){return e??=new Map(t.order.map((g,w)=>[g,w])),e.get(c)??-1}let s=c=>t.
places[t.marks[c]]??to,a=c=>c.type==="state"||c.type==="status"||c.thread===t.thread;function u(c){return c.type==="state"?d(c):c.type==="status"?b(c.state):t.phase!==
"live"||!a(c)?ge():c.type==="update"?h(c):c.type==="draft"?l(c):c.type==="page"?p(c.cards):ge()}function d(c){if(n(),c.protocol!==Xe)return t.phase="mismatch",ge(
"phase");let{thread:g,era:w,revision:k,tokens:M}=c;return Object.assign(t,{thread:g,era:w,revision:k,tokens:M}),m(c),t.phase="live",t.order=we(c.order,1),t.marks=
we(c.marks,0),t.draft=c.draft??null,p(c.cards),ge("phase","all")}function m(c){let g=no.filter(w=>c[w]!==void 0&&c[w]!==null);for(let w of g)Object.assign(t,{[w]:c[w]});
return g}function h(c){let g=new Set;if(c.base!==t.revision)return c.revision<=t.revision?g:g.add("gap");t.revision=c.revision;for(let w of m(c))g.add(w);if(y(c)&&
g.add("turns"),t.order.length!==c.total)return g.add("gap");for(let w of we(c.outdated,1))t.cards.delete(w)&&g.add("cards");if(c.cards.length)for(let w of p(c.cards))
g.add(w);return t.draft&&c.cards.some(w=>w.number===t.draft?.number)&&(t.draft=null,g.add("turns")),g}function y(c){for(let{at:g,remove:w,numbers:k,tokens:M,places:S}of c.
splices){for(let O of t.order.slice(g,g+w))t.cards.delete(O);let j=(O,A)=>[...O.slice(0,g),...A,...O.slice(g+w)];t.order=j(t.order,we(k,1)),t.tokens=j(t.tokens,
M),t.marks=j(t.marks,we(S,0))}for(let[g,w,k]of c.marks)t.marks.fill(k,g,g+w);for(let[g,w]of c.counts)t.tokens[g]=w;return c.splices.length&&(e=null),!!(c.splices.
length||c.marks.length||c.counts.length||c.places)}function l(c){if(c.ended)return t.draft?.number!==c.number?ge():(t.draft=null,ge("turns"));if(t.draft?.number!==
c.number){let{number:M,question:S,text:j,at:O}=c;return t.draft={number:M,question:S,text:j,at:O},ge("turns")}let{text:g,at:w}=t.draft,k=g.slice(0,Math.max(0,c.
at-w))+c.text;return t.draft={...t.draft,question:c.question||t.draft.question,text:k.slice(-Kt),at:w+Math.max(0,k.length-Kt)},ge("draft")}function p(c){for(let g of c)
t.cards.delete(g.number),t.cards.set(g.number,g);for(let g of t.cards.keys()){if(t.cards.size<=oo)break;t.cards.delete(g)}return ge("cards")}function b(c){return c===
"busy"||c==="idle"?t.busy===(c==="busy")?ge():(t.busy=c==="busy",ge("busy")):(n(),t.busy=!1,t.phase=c,ge("phase","all"))}return Object.assign(t,{forget:n,indexOf:o,
placeAt:s,apply:u,keep:p})}var Ze=["in","maybe","out","pinned","failed"],ht=new Set(["stopped","failed","refused","filtered","incomplete"]),pt=({state:e,why:t},n)=>n==="pinned"?t==="pinne\
d":n==="failed"?ht.has(t):e===n;function Vt(e,{found:t,filter:n,unfolded:o}){if(t||n)return(t??e.order).map(y=>so(e,y,"")).filter(({index:y})=>y>=0&&(!n||pt(e.placeAt(
y),n)));let{heads:s,inside:a,hidden:u}=io(e,o),d=ro(e,u),m=ao(e),h=[];for(let y=0;y<e.order.length;y++){let l=e.order[y];y===m&&h.push({kind:"line",key:"line"});
for(let b of s.get(y)??[])h.push({kind:"summary",key:b.id,summary:b,open:o.has(b.id)});let p=d.get(l);p&&h.push({kind:"late",key:`late ${p.since}`,late:p}),u.has(
l)||h.push({kind:"turn",key:`#${l}`,number:l,index:y,inside:a.get(l)??""})}return e.draft&&e.indexOf(e.draft.number)<0&&h.push({kind:"draft",key:`#${e.draft.number}`,
number:e.draft.number}),h}var so=(e,t,n)=>({kind:"turn",key:`#${t}`,number:t,index:e.indexOf(t),inside:n});function ro(e,t){let n=new Map;for(let o of e.late){let s=we(
o.numbers,1).find(a=>!t.has(a));s!==void 0&&n.set(s,o)}return n}function io(e,t){let n=new Map,o=new Map,s=new Set;for(let a of e.summaries){let u=we(a.covers,1).
filter(m=>e.indexOf(m)>=0);if(u.length===0)continue;let d=Math.min(...u.map(m=>e.indexOf(m)));n.set(d,[...n.get(d)??[],a]);for(let m of u)o.set(m,a.id),!t.has(a.
id)&&!a.expanded&&s.add(m)}return{heads:n,inside:o,hidden:s}}function ao(e){let t=-1;for(let n=0;n<e.order.length;n++){let{state:o}=e.placeAt(n);if(o==="maybe"||
(o==="in"&&t<0&&(t=n),o==="out"&&t>=0))return-1}return t>0?t:-1}function gt(){let e={numbers:new Set,active:"",anchor:"",get size(){return e.numbers.size},get list(){return[...e.numbers].sort((a,u)=>a-u)}};function t(){e.numbers.
clear(),e.anchor=e.active}function n(a){e.numbers.delete(a)||e.numbers.add(a),e.anchor=e.active=`#${a}`}function o(a,u){let d=a.findIndex(y=>y.key===u),m=a.findIndex(
y=>y.key===e.anchor),h=m<0?d:m;d<0||(m<0&&(e.anchor=u),e.numbers=new Set(a.slice(Math.min(h,d),Math.max(h,d)+1).flatMap(y=>y.kind==="turn"&&y.number!==void 0?[y.
number]:[])),e.active=u)}function s(a,u,d){for(let l of e.numbers)d(l)||e.numbers.delete(l);if(!e.active||u.some(l=>l.key===e.active))return;let m=a.findIndex(l=>l.
key===e.active),h=new Set(u.map(l=>l.key)),y=a.slice(Math.max(0,m)).find(l=>h.has(l.key));e.active=(y??u[u.length-1])?.key??""}return Object.assign(e,{clear:t,toggle:n,
extend:o,follow:s})}var co=40,Gt=()=>({tab:"memory",searching:!1,query:"",found:null,foundTotal:0,filter:null,unfolded:new Set,open:new Set,readings:new Map,asked:new Set,editing:null,
question:""});function Yt(e){let t={host:e.host??{},memory:_t(),selection:gt(),heights:Ct(),rows:[],view:Gt(),wide:!1,root:document.createElement("div"),parts:[],
said:"",dialog:null,focusRow:()=>{},showRow:()=>{},holdView:()=>{}},n=new Set,o=0,s=Pt(e,d,Math.floor(Math.random()*2**40));function a(){e.comm_live===!1?d({type:"\
status",thread:"",revision:0,state:"reopened"}):u()}function u(){s.ask("hello",{protocol:Xe},t.memory).catch(v=>{v.kind!=="lost"&&(t.memory.phase="mismatch"),h(
"phase")})}function d(v){let E=t.memory.phase==="live",{thread:B,era:W}=t.memory,X=t.memory.apply(v);X.has("gap")&&u(),X.has("all")&&(t.memory.phase!=="live"||t.
memory.thread!==B||t.memory.era!==W)&&m(),E&&t.memory.phase!=="live"&&s.abandon(),Z(X,"cards","turns","summaries")&&j(),h(...X)}function m(){let{tab:v}=t.view;t.
view={...Gt(),tab:v},t.selection=gt(),t.heights.reset(),t.said="",t.dialog?.close()}function h(...v){for(let E of v)n.add(E);n.size&&!o&&(o=requestAnimationFrame(
y))}function y(){o=0;let v=n;if(n=new Set,v.has("all"))for(let E of["head","meter","turns","cards","findings","standing","view","busy","work","said"])v.add(E);if(Z(
v,"turns","summaries","view","places","late")){let E=Vt(t.memory,t.view),B=(t.view.found||t.view.filter)&&new Set(E.map(({key:W})=>W));t.selection.follow(t.rows,
E,W=>B?B.has(`#${W}`):t.memory.indexOf(W)>=0),t.rows=E,v.add("rows").add("selection")}for(let E of t.parts)E.update(v)}async function l(v,E){try{return await s.
ask(v,E,t.memory)}catch(B){return g(B),null}}async function p(v,E,B=""){let W=await l(v,E);return W?(w("note"in W&&W.note||B),"made"in W&&W.made&&ye(W.made),!0):
!1}let b=v=>{let E=v==="undo"||v==="redo"?t.memory.head[v]:void 0;return p("command",{action:v},r(`did.${v}`,{what:E?Ee(E):""}))},c=v=>p("summarise",v);function g(v){
if(!(v instanceof $e))throw v;if(v.kind==="lost"){t.memory.phase==="live"&&d({type:"status",thread:"",revision:0,state:"gone"});return}w(v.kind==="stale"&&v.fresh?
r("stale"):v.kind==="cancelled"?r("work.cancelled"):v.message)}function w(v){t.said=v,h("said")}async function k(v){let{open:E}=t.view;if(E.delete(v))return h("\
cards");E.add(v),t.holdView(),h("cards"),await O(v)}function M(v){let{cards:E,summaries:B}=t.memory;return(v.startsWith("#")?E.get(Number(v.slice(1))):B.find(({
id:X})=>X===v))?.version??-1}function S(v){let E=t.view.readings.get(v);return E?.version===M(v)?E.messages:void 0}function j(){let{open:v,readings:E}=t.view;for(let B of E.
keys())!v.has(B)&&!S(B)&&E.delete(B);for(let B of v)M(B)>=0&&O(B)}async function O(v){let{view:E}=t;if(!E.asked.has(v)){for(E.asked.add(v);E===t.view&&E.open.has(
v)&&!S(v);)await A(v)||E.open.delete(v);E.asked.delete(v),h("cards")}}async function A(v){let{open:E,readings:B,editing:W}=t.view,X=M(v),be=await l("read",{target:v});
if(!be)return null;B.delete(v),B.set(v,{version:X,messages:be.messages});for(let Se of B.keys()){if(B.size<=co)break;Se!==W?.row&&(B.delete(Se),E.delete(Se))}return h(
"cards"),be.messages}async function _(v,E,B){let W=await l("source",{target:E});W&&(t.view.editing={row:v,target:E,label:B,source:W.source,text:W.source.text,word:""},
h("cards","standing"))}async function z(v,E){let B=`#${v}`,X=(S(B)??await A(B))?.filter(Se=>Se.role===E),be=E==="user"?X?.[0]:X?.[X.length-1];be&&(t.view.open.add(
B),t.holdView(),await _(B,be.id,r(E==="user"?"edit.question":"edit.reply")))}async function U(){let{editing:v}=t.view;if(!v)return;let{target:E,source:B,text:W}=v;
if(W===B.text)return J();try{await s.ask("edit",{target:E,version:B.version,text:W},t.memory),J(),w(r("did.edit"))}catch(X){X instanceof $e&&X.fresh&&(t.view.editing=
{...v,source:X.fresh,text:X.fresh.text,word:r("stale")}),g(X),h("cards","standing")}}function J(){let v=t.view.editing?.row;t.view.editing=null,h("cards","stand\
ing"),v&&requestAnimationFrame(()=>t.focusRow(v))}let le=v=>t.selection.numbers.has(v)?t.selection.list:[v];function ye(v){de(),requestAnimationFrame(()=>t.showRow(
v))}function de(){t.view.found&&re(),t.view.filter=null,t.view.tab=t.wide?t.view.tab:"memory",h("view")}function P(v){de();let E=t.memory.summaries.find(({id:B,
covers:W})=>!t.view.unfolded.has(B)&&W.some(([X,be])=>v>=X&&v<X+be));E&&!E.expanded&&t.view.unfolded.add(E.id),requestAnimationFrame(()=>t.focusRow(`#${v}`))}async function V(v){
if(t.view.query=v,!v.trim())return t.view.found=null,h("view");let E=await l("search",{query:v});!E||t.view.query!==v||(t.view.found=E.numbers,t.view.foundTotal=
E.total,h("view"))}function re(){Object.assign(t.view,{searching:!1,query:"",found:null}),h("view")}function ie(){cancelAnimationFrame(o),s.close(),t.memory.forget()}
return Object.assign(t,{start:a,hello:u,receive:d,changed:h,ask:l,act:p,command:b,summarise:c,say:w,unfold:k,readingOf:S,read:A,edit:_,editTurn:z,save:U,leaveEditing:J,
targets:le,reveal:P,search:V,endSearch:re,close:ie})}var Jt=400;function Xt(e){let t=i("b.jsm-selected"),n=i("span",{role:"status","aria-live":"polite"}),o=i("span.jsm-busy",{hidden:!0},i("span.jsm-pulse"),r("busy")),
s=0,a=ae("stop",r("stop"),()=>S(),{hidden:!0}),u=0,d=0,m=i("progress.jsm-progress"),h=i("span"),y=i(".jsm-row.jsm-selection",{role:"toolbar","aria-label":r("sel\
ected.other",{n:0}),hidden:!0},t,fe(),g("pin","pin"),g("off","exclude"),ae("summarise",r("summarise"),()=>_(),{class:"jsm-squeeze",...ve(r("summarise"))}),g("re\
move","prune"),te("close",r("unselect"),()=>{e.selection.clear(),e.changed("selection")})),l=ae("summarise",r("summarise.older"),()=>e.summarise({})),p=ae("",r(
"clear"),()=>e.command("clear")),b=i(".jsm-row.jsm-work",{hidden:!0},h,m,oe(r("cancel"),()=>e.act("cancel",{work:e.memory.work.id}))),c=i(".jsm-bottom",b,i(".js\
m-row.jsm-foot",l,i(".jsm-status",a,o,n),p,y));function g(z,U){return ae(z,r(z),()=>A(U),{class:"jsm-squeeze",...ve(r(z))})}function w(z){let{memory:U,selection:J,
view:le,wide:ye,said:de}=e;if(z.has("work")){let{id:ie,action:v,done:E,of:B}=U.work;N(b,ie!=="");let W=r(`work.${v}`);Q(h,B?r("work.of",{what:W,done:E,of:B}):W),
F(m,{"aria-label":W}),B?Object.assign(m,{max:B,value:E}):m.removeAttribute("value")}z.has("said")&&Q(n,de),z.has("busy")&&k(U.busy),z.has("turns")&&M(U.draft?.number??
0);let P=U.phase==="live"&&U.order.length>0&&(ye||le.tab==="memory"),V=P&&J.size>0,re=pe(y);N(y,V);for(let ie of[l,p])N(ie,P&&!V);c.classList.toggle("jsm-select\
ing",V),c.classList.toggle("jsm-quiet",!P&&!de&&[o,b,a].every(({hidden:ie})=>ie)),V&&Q(t,ee("selected",J.size)),F(y,{"aria-label":ee("selected",J.size)}),re&&!V&&
e.focusRow(J.active)}function k(z){clearTimeout(s),s=z?setTimeout(()=>{N(o,!0),e.changed("selection")},Jt):0,z||N(o,!1)}function M(z){z!==u&&(j(),u=z,clearTimeout(
d),d=z?setTimeout(async()=>{!await e.ask("page",{numbers:[]})||u!==z||(F(a,ve(r("stop.what",{n:z}))),N(a,!0),e.changed("selection"))},Jt):0)}function S(){let z=u;
return j(),e.act("stop",{number:z})}function j(){let{root:z,view:U,wide:J}=e,le=pe(a);N(a,!1),le&&(J||U.tab==="memory")?e.focusRow(`#${u}`):le&&z.querySelector(
"[role=tab][aria-selected=true]")?.focus()}function O(){clearTimeout(d),clearTimeout(s)}async function A(z){let U=e.selection.list,J=U.length===1?`#${U[0]}`:ee(
"turns.n",U.length);await e.act("turns",{action:z,numbers:U},r(`did.${z}`,{what:J}))&&z==="prune"&&e.selection.clear(),e.changed("selection")}async function _(){
let z=e.selection.list;e.selection.clear(),e.changed("selection"),await e.summarise({numbers:z})}return{element:c,update:w,close:O}}function Zt(e){let t=!1,n=i(
".jsm-findings",{role:"group","aria-label":r("findings"),hidden:!0});function o(s){if(!s.has("findings"))return;let{findings:a}=e.memory;N(n,a.length>0);let u=t?
a:a.slice(0,1),d=a.length>1&&oe(t?r("findings.less"):ee("findings.more",a.length-1),()=>{t=!t,e.changed("findings")},".jsm-plain",{"aria-expanded":t});D(n,...u.
map((m,h)=>i("p.jsm-finding",K("warning"),i("span",m.text," ",...m.remedies.map((y,l)=>oe(lo(y),()=>e.act("remedy",{finding:m.id,choice:l},r("did.remedy")),".js\
m-plain"))," ",h===u.length-1&&d))))}return{element:n,update:o}}function lo(e){let t=Ee(e);return t.charAt(0).toUpperCase()+t.slice(1)}var Qt={restarted:"stale",absent:"layers",gone:"off",reopened:"layers",mismatch:"warning",empty:"list",connecting:""};function en(e){let{host:t}=e,n=i("p",{role:"\
status"}),o=i(".jsm-sign"),s=i("div"),a="",u=i(".jsm-calm",o,n,s);function d(h){if(!Z(h,"phase","turns","all","draft"))return;let{memory:y}=e,l=y.order.length===
0&&!y.draft,p=y.phase!=="live"?y.phase:l?"empty":"";if(N(u,p!==""),u.classList.toggle("jsm-late",p==="connecting"),p===a)return;a=p,D(o,Qt[p]?K(Qt[p]):null),D(n,
...(p?r(p).split(/(?<=[.。]) /):[]).flatMap(w=>[i("span",w)," "]));let b=p==="empty"?t.insertExample:p==="absent"||p==="restarted"?t.loadExtension:void 0,c=p===
"empty"?r("empty.example"):r("absent.load"),g=(p==="empty"||p==="restarted")&&t.remember&&(t.shownTurns?.()??0)>0;D(s,b?oe(c,()=>b.call(t),".jsm-primary"):null,
g&&oe(r("remember"),()=>m()))}async function m(){try{e.say(await t.remember?.()??"")}catch(h){e.say(h instanceof Error?h.message:"")}}return{element:u,update:d}}var uo=5;function tn(e){let t=Ve(r("select.all"),{onclick:()=>d()}),n=[null,...Ze].map(m=>{let h=m&&i("span.jsm-tokens"),y=i("button.jsm-filter",{onclick:()=>u(
m)},r(m?`filter.${m}`:"filter.all"),h);return{filter:m,button:y,count:h}}),o=i(".jsm-row.jsm-filters",{role:"group","aria-label":r("filter")},t,...n.map(({button:m})=>m));
function s(m){let{memory:h,view:y,selection:l}=e;if(Z(m,"rows")){let b=(y.found??h.order).filter(w=>h.indexOf(w)>=0),c=a(b),g=Ze.some(w=>c[w]>0&&c[w]<b.length);
N(o,y.filter!==null||h.order.length>=uo&&g);for(let{filter:w,button:k,count:M}of n)F(k,{"aria-pressed":y.filter===w}),!(!w||!M)&&(N(k,y.filter===w||c[w]>0||pe(k)!==
null),Q(M,se(c[w])))}if(!Z(m,"rows","selection"))return;let p=e.rows.filter(({kind:b})=>b==="turn").length;F(t,{"aria-checked":l.size===0?"false":l.size<p?"mixe\
d":"true"})}function a(m){let{indexOf:h,placeAt:y}=e.memory,l={in:0,maybe:0,out:0,pinned:0,failed:0};for(let p of m){let b=y(h(p));for(let c of Ze)pt(b,c)&&l[c]++}
return l}function u(m){e.view.filter=e.view.filter===m?null:m,e.changed("view")}function d(){let{selection:m}=e;m.size?m.clear():m.numbers=new Set(e.rows.flatMap(
h=>h.kind==="turn"?[h.number]:[])),e.changed("selection")}return{element:o,update:s}}var mo={move:"↑ ↓ Home End",fold:"Enter",select:"Space",range:"Shift+↑ ↓",all:"Ctrl+A",none:"Esc",pin:"P",off:"O",edit:"E",remove:"Delete",undo:"Ctrl+Z",
redo:"Ctrl+Shift+Z",save:"Ctrl+Enter",list:"?"};function Qe(e){let t=Object.entries(mo).map(([s,a])=>[a,r(`key.${s}`)]),n=[...e.host.keys?.()??[],...t],o=i("dl.\
jsm-keys",...n.flatMap(([s,a])=>[i("dt",i("kbd",s)),i("dd",a)]));Re(e,r("keys"),o,[])}function nn({key:e,ctrlKey:t,metaKey:n,shiftKey:o,target:s}){if(!(t||n)||s instanceof
Element&&s.matches("textarea, input"))return;let a=e.toLowerCase();return a==="y"||a==="z"&&o?"redo":a==="z"?"undo":void 0}var on=({key:e,target:t})=>e==="?"&&t instanceof
Element&&!t.closest("textarea, input, select, dialog");var fo=8e6;function sn(e){let t=i("input",{type:"checkbox"}),n=s=>oe(r(`export.${s}`),()=>{o.close(),ho(e,s,t.checked)},s==="json"?".jsm-primary":""),o=Re(e,r("\
export.title"),i("div",i("p",r("export.text")),i("label.jsm-choice",t,r("export.private"))),[n("md"),n("json")])}async function ho(e,t,n){let o=await e.ask("exp\
ort",{form:t,private:n});if(!o)return;let s=`memory.${t}`,a=i("a",{href:URL.createObjectURL(new Blob([o.text])),download:s});a.click(),setTimeout(()=>URL.revokeObjectURL(
a.href),1e4);let u=o.private?` ${r("export.left",{n:o.private})}`:"";e.say(ee("export.done",o.turns,{name:s})+u)}function rn(e){let t=i("input",{type:"file",accept:"\
.json",onchange:async()=>{let n=t.files?.[0];n&&n.size>fo?e.say(r("import.large")):n&&await e.act("import",{text:await n.text()})}});t.click()}function po(e,t,n){let o=i(".jsm-menu",{role:"menu",popover:"auto","aria-label":t.getAttribute("aria-label")}),s=()=>{if(!o.isConnected)return;let d=pe(o);o.remove(),
F(t,{"aria-expanded":!1}),d&&t.focus()},a=n.filter(d=>d!==!1).map(d=>{if(!d)return null;let[m,h,y,l]=d;return i("button.jsm-item",{class:l&&"jsm-danger",role:"m\
enuitem",tabindex:-1,onclick:()=>{s(),y()}},K(m),h)});D(o,...a.map(d=>d??i("hr",{role:"separator"})));let u=a.filter(d=>d!==null);F(o,{onkeydown:d=>{let m=u.findIndex(
y=>y.matches(":focus")),h={ArrowDown:m+1,ArrowUp:m-1+u.length,Home:0,End:u.length-1}[d.key];if(h!==void 0)u[h%u.length]?.focus();else if(d.key==="Escape"||d.key===
"Tab")s();else return;d.preventDefault(),d.stopPropagation()},ontoggle:d=>{d.newState==="closed"&&s()}}),e.append(o),F(t,{"aria-expanded":!0}),_e(o,t,{gap:4,end:!0}),
u[0]?.focus()}function Ce(e,t,n,o={}){let s=te("more",t,()=>po(e.root,s,n()),{"aria-haspopup":"menu","aria-expanded":!1,...o});return s}var Pe=5,Le=2,go=.62,an=5;function et(e,t){let{length:n}=e.order;if(n===0||t<Pe)return[];if(n*(Pe+Le)<=t)return cn(e,0,n,0,t*Math.min(n,3)/3);let o=Math.floor(t*
go),s=Math.floor(o/(Pe+Le+1)),a=t-o-3*Le;return[...wo(e,n-s,a),...cn(e,n-s,n,t-o,o)]}function cn(e,t,n,o,s){let a=n-t,u=0;for(let h=t;h<n;h++)u+=e.tokens[h];let d=Math.
max(0,s-a*(Pe+Le)+Le)/Math.max(1,u),m=o;return Array.from({length:a},(h,y)=>{let l=ln(e,t+y,t+y+1,m,Pe+e.tokens[t+y]*d);return m+=l.width+Le,l})}function wo(e,t,n){
let o=me(Math.floor((n+1)/(an+1)),1,t),s=0;for(let h=0;h<t;h++)s+=Math.max(1,e.tokens[h]);let a=[],u=0,d=0;for(let h=0;h<t;h++)d+=Math.max(1,e.tokens[h]),!(d<s*
(a.length+1)/o&&h<t-1)&&(a.push(ln(e,u,h+1,0,an)),u=h+1);let m=n/a.length;return a.map((h,y)=>({...h,x:y*m,width:Math.max(2,m-1)}))}function ln(e,t,n,o,s){let a=0,
u=0,d=0,m=0,h=!1;for(let l=t;l<n;l++){let{state:p,why:b}=e.placeAt(l);a+=e.tokens[l],p==="in"?(d++,u+=e.tokens[l]):p==="maybe"&&m++,h||=p==="in"&&b==="pinned"}let y=d===
n-t?"in":d>0?"mixed":m>0?"maybe":"out";return{x:o,width:s,from:t,to:n,tokens:a,inside:d,share:a?u/a:d?1:0,state:y,pinned:h}}var un=["instructions","notes","turns","excerpts","input","framing"],wt=.8;function yo({used:e,layers:t}){let n=e-t.reduce((o,{tokens:s})=>o+s,0);return[...t,{name:"\
framing",tokens:n}].filter(({tokens:o})=>o>0).sort((o,s)=>un.indexOf(o.name)-un.indexOf(s.name))}var We=(e,t)=>`${t?"":"≈"}${se(e)}`,qe=({used:e,budget:t,exact:n})=>t===
null?r("meter.nolimit",{used:We(e,n)}):r("meter.of",{used:We(e,n),budget:t});function dn(e){let t=!1,n=i(".jsm-bar",{role:"meter","aria-label":r("meter"),"aria-\
valuemin":"0"}),o=i("span.jsm-used"),s=[i("span.jsm-long"),i("span.jsm-brief")],a=i("input.jsm-field",{type:"number",min:"1",step:"100","aria-label":r("budget"),
title:r("budget.hint"),onkeydown:k=>g(k),onblur:()=>w()}),u=i("span.jsm-nearly"),d=i(".jsm-legend"),m=i("p.jsm-warning",{hidden:!0}),h=i("span.jsm-counts"),y=i(
"button.jsm-button.jsm-plain",{onclick:()=>c(!0)},...s),l=i(".jsm-meter",n,i(".jsm-row.jsm-figures",h,i("span.jsm-amount",u,o,y,a)),d,m);N(a,!1);function p(k){if(!Z(
k,"meter","turns"))return;let{meter:M}=e.memory,{used:S,budget:j,exact:O,problem:A}=M,_=j?S/j:0,z=!!A||_>1;l.classList.toggle("jsm-near",_>=wt&&!z),l.classList.
toggle("jsm-over",z);let U=Math.max(j??S,S,1),J=yo(M);D(n,...J.map(({name:P,tokens:V})=>{let re=i(`span.jsm-part.jsm-layer-${P}`,{"data-tip":`${r(`layer.${P}`)}\
: ${r("tokens",{n:V})}`});return re.style.width=`${V/U*100}%`,re}));let le=We(S,O),ye=qe(M);F(n,{"aria-valuemax":U,"aria-valuenow":Math.min(S,U),"aria-valuetext":ye}),
Q(o,le);let de=j===null?ye.slice(le.length).trim():r("meter.label",{input:se(j)});Q(s[0],de),Q(s[1],j===null?de:r("meter.brief",{input:se(j)})),F(y,{"aria-label":r(
"meter.change",{words:de})}),D(u,...z&&!A?[K("warning"),r("meter.over")]:_>=wt&&!z?[K("warning"),r("meter.nearly",{percent:Math.round(_*100)})]:[]),u.dataset.tip=
_>=wt&&!z?r("meter.nearly.tip",{percent:Math.round(_*100)}):"",D(d,...J.map(({name:P,tokens:V})=>i("span.jsm-key",i(`i.jsm-layer-${P}`),r(`layer.${P}`),i("b",se(
V))))),N(m,!!A),D(m,K("warning"),A),b()}function b(){let{memory:k}=e,M=k.counts,S=k.order.length?ee("turns.in",k.order.length,{in:M.in}):"";Q(h,M.maybe?`${S}; ${r(
"turns.maybe",{n:M.maybe})}`:S)}function c(k){t=k;let{budget:M}=e.memory.meter;if(N(a,k),N(y,!k),!k)return y.focus();a.value=M===null?"":String(M),a.focus(),a.select()}
function g(k){k.key==="Enter"?w(!0):k.key==="Escape"&&c(!1)}function w(k=!1){if(!t)return;let M=a.value.trim(),S=M===""?null:Math.max(1,Math.floor(Number(M)));t=
!1,N(a,!1),N(y,!0),k&&y.focus(),S!==e.memory.meter.budget&&e.act("budget",{tokens:S})}return{element:l,update:p}}var Be=960,ze=24,Ne={top:72,height:72},bo=20,tt=11.5;function mn(e,t){let{color:n,background:o,filled:s}=xo(t),a=Ne.top+Ne.height,u=et(e,Be-2*ze).map(p=>({...p,
x:ze+p.x})),d=u.flatMap(({x:p,width:b,state:c,share:g})=>{let w={x:p+1,y:Ne.top,width:Math.max(1,b-2),height:Ne.height,rx:Math.min(4,b/4)},k={...w,y:a-Ne.height*
g,height:Ne.height*g};return[Y("rect",{...w,...c==="in"?{fill:s,stroke:s}:{fill:"none",stroke:n},"stroke-width":2,"stroke-dasharray":c==="maybe"?"6 5":null}),...c===
"mixed"?[Y("rect",{...k,fill:s})]:[]]}),m=a+116,h=m-20,y=(p,b,c)=>[Y("rect",{x:p,y:h-16,width:20,height:18,rx:3,fill:b,stroke:b==="none"?n:b,"stroke-width":2}),
nt(p+30,h,c)],l=Y("svg",{viewBox:`0 0 ${Be} ${m}`,width:Be,height:m,fill:n,"font-family":"system-ui, sans-serif","font-size":bo},Y("rect",{width:Be,height:m,fill:o}),
nt(ze,44,`${ee("turns.in",e.order.length,{in:e.counts.in})} · ${qe(e.meter)}`,{"font-size":28,"font-weight":600}),...d,...vo(e,u,a+28),...y(ze,s,r("slide.in")),
...y(Be/2,"none",r("slide.out")));return F(l,{xmlns:it}),new XMLSerializer().serializeToString(l)}function vo(e,t,n){let o=[],[s,...a]=t;return(s?[s,...a.slice(
-1),...a.slice(0,-1)]:[]).flatMap(({x:d,width:m,from:h,to:y})=>{let l=`#${e.order[y===e.order.length?y-1:h]}`,p=l.length*tt/2,b=me(d+m/2,ze+p,Be-ze-p);if(o.some(
([w,k])=>b+p>w&&b-p<k))return[];o.push([b-p-tt,b+p+tt]);let c=He(e.placeAt(h)),g={"text-anchor":"middle"};return[nt(b,n,l,{...g,"font-weight":600}),...y-h===1&&
m>=c.length*tt?[nt(b,n+26,c,g)]:[]]})}function nt(e,t,n,o={}){let s=Y("text",{x:e,y:t,...o});return s.textContent=n,s}function xo(e){let t=i("i.jsm-layer-turns");
e.append(t);let{backgroundColor:n}=getComputedStyle(t);t.remove();let{color:o,backgroundColor:s}=getComputedStyle(e);return{color:o,background:s,filled:n}}function hn(e){let t=te("search",r("search.turns"),()=>w(),{"aria-expanded":!1}),n=i("span.jsm-model"),o=i("select.jsm-field",{"aria-label":r("thread"),onchange:()=>e.
act("thread",{name:o.value})}),s=i("select.jsm-field",{"aria-label":r("strategy"),onchange:()=>g({})}),a=i("span.jsm-options"),u="",d=Ce(e,r("more"),()=>k()),m=ae(
"undo",r("undo"),()=>e.command("undo"),{class:"jsm-bare jsm-back"}),h=te("redo",r("redo"),()=>e.command("redo")),y=i(".jsm-header",i("h2.jsm-title",r("title")),
i(".jsm-toolbar",m,h,t,d),i(".jsm-row.jsm-setup",n,o,fe(),i("span.jsm-strategy",s,a)));function l(M){if(F(t,{"aria-expanded":e.view.searching}),!M.has("head"))return;
let{head:S,thread:j}=e.memory;Q(n,S.model),p(m,"undo",S.undo),p(h,"redo",S.redo),N(o,S.threads.length>1),D(o,...S.threads.map(({name:A,turns:_})=>i("option",{value:A,
selected:A===j},r("thread.option",{name:A,n:_}))));let O=S.strategies.map(({name:A})=>A).join();s.dataset.names!==O&&(s.dataset.names=O,D(s,...S.strategies.map(
({name:A})=>i("option",{value:A},ko(A))))),s.value=S.strategy,b(S.strategies.find(({name:A})=>A===S.strategy))}function p(M,S,j){let O=j?r(`${S}.what`,{what:Ee(
j)}):r(S);F(M,{"aria-disabled":!j,...ve(O)});let A=M.querySelector("span");A&&Q(A,j?Ee(j):r(S))}function b(M){let S=M?.options??[],j=`${M?.name} ${S.map(({name:O})=>O)}`;
u!==j&&(u=j,D(a,...S.map(O=>c(M?.name??"",O))));for(let{name:O,value:A}of S){let _=a.querySelector(`[data-option="${CSS.escape(O)}"]`);_&&_!==document.activeElement&&
(_.value=String(A)),_&&fn(_)}}function c(M,{name:S,value:j,least:O,most:A}){let _=`option.${M}.${S}`,[z,U=""]=(Te(_)?r(_):`${S} {input}`).split("{input}"),J=i("\
input.jsm-field",{type:"number",min:O,max:A,value:j,"data-option":S,oninput:()=>fn(J),onchange:()=>{J.validity.valid&&J.value&&g({[S]:Math.floor(Number(J.value))})}});
return i("label.jsm-option",z,J,U)}function g(M){let S=s.value,{head:j}=e.memory,O=S===j.strategy?j.strategies.find(A=>A.name===S)?.options??[]:[];e.act("strate\
gy",{name:S,options:{...Object.fromEntries(O.map(A=>[A.name,A.value])),...M}}).then(A=>{A||e.changed("head")})}function w(){if(e.view.searching)return e.endSearch();
e.view.searching=!0,e.view.tab=e.wide?e.view.tab:"memory",e.changed("view")}function k(){return[["check",r("check"),()=>e.act("command",{action:"check"})],["cop\
y",r("strip.copy"),()=>Oe(e,mn(e.memory,e.root))],["export",r("export"),()=>sn(e)],["import",r("import"),()=>rn(e)],["list",r("keys"),()=>Qe(e)],e.host.outOfOrder?.()===
!0&&["list",r("sort"),()=>void e.host.sort?.().then(M=>e.say(M))],null,["remove",r("clear"),()=>e.command("clear")],["erase",r("erase"),()=>Rt(e),!0]]}return{element:y,
update:l}}var fn=e=>{e.style.width=`${Math.max(2,e.value.length)+4.6}ch`},ko=e=>Te(`strategy.${e}`)?r(`strategy.${e}`):e;var jo=new Set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span\
 strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" ")),$o=new Set("script style template iframe object embed svg math form textarea sele\
ct noscript".split(" ")),Mo=new Set("class dir lang title start colspan rowspan align open".split(" "));function pn(e){let t=new DOMParser().parseFromString(e,"\
text/html"),n=document.createDocumentFragment();return gn(t.body,n,0),n}function gn(e,t,n){for(let o of e.childNodes){if(o.nodeType===Node.TEXT_NODE&&t.appendChild(
document.createTextNode(o.nodeValue??"")),o.nodeType!==Node.ELEMENT_NODE||n>60)continue;let s=o,a=s.localName;if($o.has(a))continue;let u=jo.has(a)?document.createElement(
a):null;if(u){for(let{name:m,value:h}of s.attributes)Mo.has(m)&&u.setAttribute(m,h);let d=a==="a"?s.getAttribute("href")??"":"";/^(https?:|mailto:)/i.test(d)&&(u.
setAttribute("href",d),u.setAttribute("rel","noopener noreferrer"),u.setAttribute("target","_blank")),a==="pre"&&(u.tabIndex=0),t.appendChild(u)}gn(s,u??t,n+1)}}var So=(e,t)=>{let n=e.targets(t);return n.length===1?`#${n[0]}`:ee("turns.n",n.length)};function je(e,t,n){let o=r(`did.${n}`,{what:So(e,t)});return e.act("tur\
ns",{action:n,numbers:e.targets(t)},o)}function yn(e,t,n,o,s){let{memory:a,view:u,host:d}=e;if(u.editing?.row===o)return`editing ${u.editing.target} ${u.editing.
source.version} ${u.readings.has(o)}`;let m=a.cards.get(t),{state:h,why:y,detail:l}=a.placeAt(n);return[h,y,l,a.tokens[n],m?`${m.version} ${m.flags} ${m.outcome}\
 ${m.reply.length} ${m.more}`:"",u.open.has(o),u.open.has(o)&&u.readings.get(o)?.version,s,a.draft?.number===t,m?.cell?d.cellState?.(m.cell):"",e.wide].join("|")}
var ot=(e,t,n,o=null)=>i(".jsm-head",i("span.jsm-lead",o,i("span.jsm-number",e),t),n!==void 0&&i("span.jsm-tokens",{title:r("tokens.title")},se(n))),ke=(e,t,n="")=>i(
`span.jsm-flag${n}`,e&&K(e),t);function bn(e,t,n,o,s){let{memory:a,view:u}=e,d=a.cards.get(t),m=a.placeAt(n),h=u.open.has(o),y=a.draft?.number===t;return i(`.js\
m-card.jsm-place-${m.state}${s?".jsm-inside":""}`,{role:"gridcell"},ot(`#${t}`,Ge(m),a.tokens[n],Ve(r("select",{what:`#${t}`}),{"data-act":"check"})),d?To(e,d):
null,h||u.editing?.row===o?yt(e,o,d):vn(d),y?jn():null,d?qo(e,d,m):null)}var wn=e=>e.replace(/^ *(?:`{3,}|~{3,}).*$/gm,"").replace(/\s*\n\s*/g," ").trim();function vn(e){
return e?i(".jsm-text",i("p.jsm-question",{dir:"auto"},wn(e.question)||(e.reply?"":r("empty.text"))),e.reply?i("p.jsm-reply",{dir:"auto"},i("span.jsm-hook",{"ar\
ia-hidden":"true"},"↳ "),wn(e.reply)):null):i(".jsm-text.jsm-waiting",{"aria-hidden":"true"},i("i"),i("i"))}function To(e,t){let n=t.cell?e.host.cellState?.(t.
cell):"",o=[n&&ke("cell",r(`cell.${n}`),".jsm-notable"),n==="gone"&&oe(r("remove"),()=>je(e,t.number,"prune"),".jsm-plain",{"data-act":"remove-gone","aria-label":`${r(
"remove")} #${t.number}`}),t.outcome==="truncated"&&ke("warning",r("flag.truncated"),".jsm-notable"),t.flags.includes("edited")&&ke("edit",r("flag.edited")),t.tools>
0&&ke("tool",ee("flag.tools",t.tools)),t.images>0&&ke("",ee("flag.images",t.images)),...t.attached.map(s=>Eo(e,t,s))].filter(s=>s);return o.length?i(".jsm-flags",
...o):null}function Eo(e,t,n){let o=t.collapsed.includes(n);return oe(n,()=>e.act("collapse",{number:t.number,name:n,collapsed:!o}),".jsm-attached",{"data-act":`\
attached-${n}`,"aria-pressed":o,title:r(o?"attached.whole":"attached.short",{name:n})})}function qo(e,t,n){let{number:o,flags:s}=t,a=s.includes("pinned"),u=xn(t,
n),d=e.view.open.has(`#${o}`);return i("span.jsm-tools",te("pin",`${r("pin")} #${o}`,()=>je(e,o,a?"unpin":"pin"),{"data-act":"pin","aria-pressed":a,title:r(a?"u\
npin":"pin")}),te("off",`${r("off")} #${o}`,()=>je(e,o,u?"include":"exclude"),{class:"jsm-roomy","data-act":"off","aria-pressed":u,title:r(u?"on":"off")}),te("r\
emove",`${r("remove")} #${o}`,()=>je(e,o,"prune"),{class:"jsm-roomy","data-act":"remove"}),te(d?"down":"right",`${r(d?"fold":"unfold")} #${o}`,()=>e.unfold(`#${o}`),
{"data-act":"unfold","aria-expanded":d}),Ce(e,r("turn.actions",{n:o}),()=>Ao(e,t,n),{"data-act":"more"}))}var xn=(e,t)=>e.flags.includes("excluded")||t.state===
"out"&&(t.why==="off"||ht.has(t.why));function Ao(e,t,n){let{number:o}=t,{host:s}=e,a=xn(t,n),u=e.view.open.has(`#${o}`);return[[u?"down":"right",r(u?"fold":"un\
fold"),()=>e.unfold(`#${o}`)],["edit",r("edit.question"),()=>e.editTurn(o,"user")],!!t.reply&&["edit",r("edit.reply"),()=>e.editTurn(o,"assistant")],["off",r(a?
"on":"off"),()=>je(e,o,a?"include":"exclude")],["summarise",r("summarise.before",{n:o}),()=>e.summarise({older:o})],!!(s.goToCell&&t.cell)&&s.cellState?.(t.cell)!==
"gone"&&["cell",r("goto"),()=>s.goToCell?.(t.cell)],["copy",r("copy"),()=>Oo(e,o)],null,["remove",r("remove"),()=>je(e,o,"prune"),!0]]}async function Oo(e,t){let n=e.
readingOf(`#${t}`)??await e.read(`#${t}`);if(!n)return;let o=await Promise.all(n.map(({id:s})=>e.ask("source",{target:s})));await Oe(e,o.flatMap(s=>s?[s.source.
text]:[]).join(`

`))}function yt(e,t,n){let{readings:o,editing:s}=e.view,a=o.get(t)?.messages;if(!a)return n?vn(n):i(".jsm-text",r("loading"));let u=s?.row===t?s:null;return i("\
.jsm-whole",...a.map(d=>u?.target===d.id?De(e):Ro(d)),u&&!a.some(({id:d})=>d===u.target)?De(e):null)}function Ro(e){let{role:t,name:n,tokens:o,html:s,more:a}=e,
u=i(".jsm-rendered",{dir:"auto"});return u.append(pn(s)),i(`section.jsm-message.jsm-role-${t}`,{"aria-label":r(`role.${t}`)},i(".jsm-label",r(`role.${t}`),n?` ·\
 ${n}`:"",i("span.jsm-tokens",se(o))),u,a?i("p.jsm-faint",r("cut")):null)}function bt({changed:e,numbers:t}){let n=we(t,1);return ee("late",n.length,{turns:Ae(n),
changed:`#${e}`})}var kn=(e,t)=>i(".jsm-outdated",{role:"gridcell"},K("earlier"),i("span",bt(t)),te("close",r("late.dismiss"),()=>e.act("dismiss",{since:t.since}),
{"data-act":"dismiss"})),jn=()=>i(".jsm-writing",i(".jsm-stream",{dir:"auto"}));function $n(e,t){return i(".jsm-card.jsm-place-maybe.jsm-draft",{role:"gridcell"},
ot(`#${t}`,i("span.jsm-badge.jsm-maybe",i("span.jsm-pulse"),r("writing"))),i(".jsm-text",i("p.jsm-question",{dir:"auto"},e.memory.draft?.question??"")),jn())}function Mn(e,t,n){let{view:o}=e;if(o.editing?.row===t.id)return`editing ${o.editing.source.version} ${o.readings.has(t.id)}`;let{id:s,version:a,stale:u,pinned:d,
expanded:m,missing:h,place:y}=t;return[s,a,u,d,m,h,y.state,y.why,y.detail,n,o.open.has(s),o.readings.get(s)?.version,e.wide].join("|")}function Sn(e,t,n){let{id:o,
text:s,covers:a,place:u,tokens:d,stale:m,by:h,edited:y,expanded:l}=t,p=Ae(we(a,1)),b=e.view.open.has(o)||e.view.editing?.row===o;return i(`.jsm-card.jsm-summary\
.jsm-place-${u.state}`,{role:"gridcell"},ot(o,Ge(u),d),i(".jsm-flags",ke("summarise",r("summary.covers",{turns:p})),h&&ke("",r("summary.by",{by:h})),y&&ke("edit",
r("flag.edited")),l&&ke("",r("summary.expanded"))),b?yt(e,o):i(".jsm-text",i("p.jsm-question",{dir:"auto"},s)),Co(t),Lo(t),m?i("p.jsm-warning",K("stale"),i("spa\
n",r("summary.stale")),ae("",r("summary.remake"),()=>e.act("summary",{action:"remake",summary:o}),{"data-act":"remake"})):null,No(e,t,n))}function Co({lost:e,missing:t}){
if(!t)return null;let n=t-e.length;return i("p.jsm-warning",K("warning"),i("span",i("b",ee("summary.lost",t)," "),i("span",{dir:"auto"},e.join(" · ")+(n>0?" …":
""))))}function Lo({invented:e=[]}){return e.length===0?null:i("p.jsm-warning",K("warning"),i("span",i("b",r("summary.invented")," "),i("span",{dir:"auto"},e.join(
" · "))))}var vt=(e,t)=>e.act("summary",{action:"remove",summary:t},r("did.prune",{what:t}));function No(e,t,n){let{id:o,pinned:s,expanded:a}=t,u=()=>{e.view.unfolded.
delete(o)||e.view.unfolded.add(o),e.changed("view")},d=Ce(e,r("summary.actions",{id:o}),()=>[!a&&[n?"down":"right",r(n?"summary.shut":"summary.open"),u],["list",
r(e.view.open.has(o)?"fold":"unfold"),()=>e.unfold(o)],["edit",r("edit"),()=>e.edit(o,o,r("edit.of",{what:o}))],["stale",r("summary.remake"),()=>e.act("summary",
{action:"remake",summary:o})],["layers",r(a?"summary.hide":"summary.show"),()=>e.act("summary",{action:a?"collapse":"expand",summary:o})],null,["remove",r("remo\
ve"),()=>vt(e,o),!0]],{"data-act":"more"});return i("span.jsm-tools",te("pin",`${r("pin")} ${o}`,()=>e.act("summary",{action:s?"unpin":"pin",summary:o}),{"data-\
act":"pin","aria-pressed":s,title:r(s?"unpin":"pin")}),a?null:te(n?"down":"right",`${r(n?"summary.shut":"summary.open")}: ${o}`,u,{"data-act":"unfold","aria-exp\
anded":n}),d)}var Tn=400,Bo=60;function En(e){let t=new Map,n=new Set,o=!0,s=0,a=0,u=0,d=0,m=i(".jsm-canvas",{role:"presentation"}),h=i("button.jsm-button.jsm-below",{hidden:!0,
onclick:()=>de()},K("arrow"),r("new.below")),y=new ResizeObserver(f=>le(f)),l=e.heights,p=i(".jsm-scroller",{role:"grid","aria-label":r("turns"),"aria-multisele\
ctable":!0,onkeydown:f=>X(f),onmousedown:f=>{f.shiftKey&&f.preventDefault()},onclick:f=>B(f),ondblclick:f=>W(f),onfocusin:f=>v(f)},m),b=i(".jsm-list",p,h);y.observe(
p),p.addEventListener("scroll",()=>ye(),{passive:!0}),e.focusRow=f=>V(f),e.showRow=f=>ie(re(f)),e.holdView=()=>{o=!1};function c(f){if(Z(f,"rows","cards","turns",
"places","draft","selection","size")){if(f.has("rows")){let $=g(),q=P();l.use(e.rows),F(p,{"aria-rowcount":e.rows.length}),w($),q&&q!==e.selection.active&&e.selection.
active&&V(e.selection.active);let{newest:R}=e.memory;R>s&&!o&&!f.has("all")&&N(h,!0),s=f.has("all")?R:Math.max(R,s)}else j();e.memory.draft&&U()}}function g(){let{
scrollTop:f}=p;f!==a&&M();let $=l.at(f);return{keys:l.rows.slice($,$+40).map(({key:q})=>q),offset:f-l.top($)}}function w({keys:f,offset:$}){let{rows:q,total:R}=l;
S();let C=R-u;if(!o){let I=q.findIndex(({key:G})=>G===f[0]),ne=I<0?q.findIndex(({key:G})=>f.includes(G)):I;C=ne<0?a:l.top(ne)+(I<0?0:$)}k(Math.max(0,C)),j()}function k(f){
Math.abs(f-a)<.5||(p.scrollTop=f,a=p.scrollTop)}function M(){let{scrollTop:f,clientHeight:$,scrollHeight:q}=p;a=f,o=f+$>=q-24}function S(){let f=`${l.total}px`;
m.style.height!==f&&(m.style.height=f,b.style.setProperty("--jsm-content",f))}function j(){let{rows:f}=e,$=l.at(a-Tn),q=l.at(a+(u||400)+Tn),R=f.length?Array.from(
{length:q-$+1},(G,he)=>$+he):[],C=f.findIndex(({key:G})=>G===e.selection.active);C>=0&&C<$&&R.unshift(C),C>q&&R.push(C);let I=new Set(R.map(G=>f[G].key));for(let[
G,{element:he}]of t)I.has(G)||(y.unobserve(he),he.remove(),t.delete(G));let ne=null;for(let G of R)ne=O(f[G],G,ne);S(),J(R.map(G=>f[G]))}function O(f,$,q){let R=_(
f),C=t.get(f.key);if(!C){let St=i(".jsm-item-row",{role:"row","data-key":f.key});C={element:St,signature:"",state:""},t.set(f.key,C),y.observe(St)}let{element:I}=C;
C.signature!==R&&(z(I,f),Object.assign(C,{signature:R,state:""}));let ne=e.selection.active===f.key||!e.selection.active&&$===e.rows.length-1,G=f.kind==="turn"&&
e.selection.numbers.has(f.number),he=`${ne} ${G} ${$} ${l.top($)}`;C.state!==he&&(C.state=he,A(I,f,$,ne,G));let Mt=q?q.nextSibling:m.firstChild;return Mt!==I&&m.
insertBefore(I,Mt),I}function A(f,$,q,R,C){f.tabIndex=$.kind!=="line"&&R?0:-1;for(let ne of f.querySelectorAll("button, a, textarea, pre"))ne.tabIndex=R?0:-1;F(
f,{"aria-rowindex":q+1,"aria-selected":$.kind==="turn"?C:null});let I=f.querySelector(".jsm-check");I&&F(I,{"aria-checked":C}),f.style.transform=`translateY(${l.
top(q)}px)`}function _(f){return f.kind==="turn"?yn(e,f.number,f.index,f.key,f.inside):f.kind==="summary"?Mn(e,f.summary,f.open):f.kind==="late"?bt(f.late):f.kind===
"draft"?`draft ${e.memory.draft?.question}`:f.key}function z(f,$){let q=pe(f),R=q?.dataset.act;$.kind==="turn"?f.replaceChildren(bn(e,$.number,$.index,$.key,$.inside)):
$.kind==="summary"?f.replaceChildren(Sn(e,$.summary,$.open)):$.kind==="draft"?f.replaceChildren($n(e,$.number)):$.kind==="late"?f.replaceChildren(kn(e,$.late)):
f.replaceChildren(i(".jsm-line",{role:"gridcell"},i("span",r("line")))),f.querySelector(".jsm-formula")&&f.dispatchEvent(new CustomEvent("jsm-typeset",{bubbles:!0})),
q&&q!==f&&(f.querySelector(`[data-act="${R}"]`)??f).focus({preventScroll:!0})}function U(){let{draft:f}=e.memory,$=f&&t.get(`#${f.number}`)?.element.querySelector(
".jsm-stream");$&&Q($,f.text)}function J(f){let{cards:$}=e.memory,q=f.flatMap(C=>C.kind==="turn"&&!$.has(C.number)&&!n.has(C.number)?[C.number]:[]);if(q.length===
0)return;let R=q.slice(0,Bo);for(let C of R)n.add(C);e.ask("page",{numbers:R}).finally(()=>{for(let C of R)n.delete(C)})}function le(f){let $=g(),q=!1;for(let{target:R,
borderBoxSize:C}of f){if(R===p){u=p.clientHeight,b.style.setProperty("--jsm-gutter",`${p.offsetWidth-p.clientWidth}px`);let G=Math.round(p.clientWidth);G!==d&&l.
reset(),d=G,q=!0;continue}let I=R.getAttribute("data-key"),ne=C[0].blockSize;I&&ne>0&&t.has(I)&&(q=l.measure(I,ne)||q)}q&&w($)}function ye(){p.scrollTop!==a&&M(),
o&&N(h,!1),j()}function de(){o=!0,w(g()),N(h,!1)}function P(){return pe(m)?.closest(".jsm-item-row")?.dataset.key??""}function V(f){re(f)?.focus({preventScroll:!0})}
function re(f){let $=e.rows.findIndex(C=>C.key===f);if($<0)return;e.selection.active=f;let q=l.top($),R=l.top($+1);return q<p.scrollTop?p.scrollTop=q:R>p.scrollTop+
p.clientHeight&&(p.scrollTop=Math.min(q,R-p.clientHeight)),M(),j(),t.get(f)?.element}function ie(f){let $=f?.firstElementChild;!$||matchMedia("(prefers-reduced-\
motion: reduce)").matches||$.animate([{boxShadow:"0 0 0 4px var(--jsm-in)"},{boxShadow:"0 0 0 0 transparent"}],1600)}function v(f){let $=P();!$||$===e.selection.
active||!(f.target instanceof Element)||(e.selection.active=$,j())}function E(f){let $=Me(f,".jsm-item-row")?.dataset.key;return e.rows.find(q=>q.key===$)}function B(f){
let $=E(f),q=f.target,R=q.closest(".jsm-check");if($?.kind!=="turn"||!R&&q.closest("button, a, textarea, summary")||!(f.shiftKey||getSelection()?.isCollapsed))return;
let{selection:C,rows:I}=e;f.shiftKey?C.extend(I,$.key):(R||f.ctrlKey||f.metaKey||C.size===1&&C.numbers.has($.number)||C.numbers.clear(),C.toggle($.number)),e.changed(
"selection"),R||V($.key)}function W(f){let $=E(f);!$||$.kind==="line"||$.kind==="late"||f.target.closest("button, a, textarea, .jsm-whole")||(getSelection()?.removeAllRanges(),
e.selection.clear(),e.changed("selection"),e.unfold($.key))}function X(f){let $=f.target;if($.closest("textarea, input, select")||f.altKey)return;let{selection:q,
rows:R}=e,C=R.findIndex(({key:he})=>he===q.active),I=R[C],ne=$.classList.contains("jsm-item-row"),G=Se(f.key,C);if(G!==void 0)zn(G,f.shiftKey);else if(f.key==="\
Delete"||f.key==="Backspace")I?.kind==="turn"&&ne?je(e,I.number,"prune"):I?.kind==="summary"&&ne&&vt(e,I.key);else if(f.key==="Escape"&&q.size)q.clear();else if((f.
key==="a"||f.key==="A")&&(f.ctrlKey||f.metaKey))q.numbers=new Set(R.flatMap(he=>he.kind==="turn"?[he.number]:[]));else if(ne&&f.key==="Enter"&&I&&I.kind!=="line"&&
I.kind!=="late")e.unfold(I.key);else if(ne&&f.key===" "&&I?.kind==="turn")q.toggle(I.number);else if(!(ne&&!f.ctrlKey&&!f.metaKey&&I?.kind==="turn"&&be(f.key,I.
number)))return;e.changed("selection"),f.preventDefault()}function be(f,$){let q=e.memory.cards.get($)?.flags??[];if(f==="p")je(e,$,q.includes("pinned")?"unpin":
"pin");else if(f==="o")je(e,$,q.includes("excluded")?"include":"exclude");else if(f==="e")e.editTurn($,"user");else return!1;return!0}function Se(f,$){let{rows:q}=e,
R=$<0?q.length:$,C=Math.max(1,Math.floor(p.clientHeight/90)),I={ArrowUp:R-1,ArrowDown:R+1,PageUp:R-C,PageDown:R+C,Home:0,End:q.length-1}[f];return I===void 0?void 0:
me(I,0,q.length-1)}function zn(f,$){let{rows:q,selection:R}=e,C=f>=q.findIndex(({key:ne})=>ne===R.active),I=q[q[f]?.kind==="line"?me(f+(C?1:-1),0,q.length-1):f];
I&&($?(R.anchor||(R.anchor=R.active),R.extend(q,I.key)):R.anchor=I.key,V(I.key))}function In(){y.disconnect()}return{element:b,update:c,close:In}}var xt=(e,t)=>t.map(({role:n,layer:o,source:s,tokens:a,text:u,more:d})=>i(`li.jsm-sent.jsm-in-${o}`,i(".jsm-label",i(`i.jsm-layer-${o}`),r(`role.${o==="notes"&&
n==="system"?"notes":n}`),s?i("span.jsm-faint",zo(e,s)):o==="turns"||o==="instructions"?null:i("span.jsm-faint",r(`layer.${o}`)),fe(),i("span.jsm-tokens",se(a))),
i("p.jsm-verbatim",{dir:"auto"},u,d?i("span.jsm-faint",` … ${r("cut")}`):null)));function zo(e,t){let n=/^#(\d+)$/.exec(t)?.[1];return!n||e.memory.indexOf(Number(
n))<0?t:oe(t,()=>e.reveal(Number(n)),".jsm-plain")}function kt(e,t){let n=["added","removed","changed"].flatMap(o=>{let s=e[o],a=s.length>6?[...s.slice(0,5),`… ${s[s.
length-1]}`]:s;return s.length?[i(`span.jsm-diff-${o}`,r(`diff.${o}`,{what:a.join(", ")}))]:[]});return i("p.jsm-difference",t," ",...n.length?n.flatMap((o,s)=>s?
[" · ",o]:[o]):[r("diff.same")])}async function jt(e,t,n=""){let o=await e.ask("json",{number:t,question:n});o&&await Oe(e,o.text)}function qn(e){let t=null,n="",
o=0,s=i("span.jsm-faint"),a=i("p.jsm-trial",{hidden:!0},K("search"),r("try.trial")),u=i("div"),d=i("p.jsm-warning",{hidden:!0}),m=oe("",()=>M(),".jsm-plain"),h=i(
"ol.jsm-messages",{"aria-label":r("tab.next")}),y=i("p.jsm-faint",r("next.empty")),l=i("input.jsm-field.jsm-wide-field",{type:"text",dir:"auto","aria-label":r("\
try"),title:r("try.hint"),placeholder:r("try"),oninput:()=>{e.view.question=l.value,clearTimeout(o),o=setTimeout(()=>k(),250)}}),p=i(".jsm-request",i(".jsm-row",
l),a,i(".jsm-row",s,fe(),ae("copy",r("json"),()=>jt(e,0,l.value))),u,d,m,h,y);function b(){let{view:j,wide:O}=e;return j.tab==="next"||O&&j.tab==="memory"}function c(j){
if(j.has("all")&&w(),l.value!==e.view.question&&(l.value=e.view.question),!b())return;let O=Z(j,"turns","places","meter","summaries","system","plan","cards");g()!==
n&&(O||j.has("view")||j.has("size"))&&k()}function g(){let{thread:j,revision:O,phase:A}=e.memory;return`${A} ${j} ${O} ${l.value}`}function w(){t=null,n="";for(let j of[
h,u])D(j);Q(s,""),N(a,!1)}async function k(){if(e.memory.phase!=="live")return;let j=g();n=j;let O=await e.ask("preview",{question:l.value});!O||j!==n||(t=O,S())}
async function M(){let j=t,O=n;if(!j)return;let A=await e.ask("preview",{question:l.value,before:j.start});!A||n!==O||(t={...j,start:A.start,messages:[...A.messages,
...j.messages]},S())}function S(){let j=t;j&&(Q(s,qe(j.meter)),N(a,l.value!==""),D(u,j.difference&&kt(j.difference,r("diff.last"))),N(d,j.meter.problem!==""&&j.
meter.problem!==e.memory.meter.problem),D(d,K("warning"),j.meter.problem),N(m,j.start>0),Q(m,r("messages.earlier",{n:j.start})),N(y,j.total===0),D(h,...xt(e,j.messages)))}
return{element:p,update:c}}var st=["memory","next","sent"];function An(e){let t=st.map(d=>i("button.jsm-tab",{role:"tab",onclick:()=>a(d)},r(`tab.${d}`))),n=i(".jsm-tabs",{role:"tablist",
"aria-label":r("tabs"),onkeydown:d=>u(d)},...t);function o(){let{view:d,wide:m}=e;return m&&d.tab==="memory"?"next":d.tab}function s(d){Z(d,"view","size","all")&&
(t.forEach((m,h)=>{let y=st[h]===o();F(m,{"aria-selected":y,tabindex:y?0:-1})}),N(t[0],!e.wide))}function a(d){e.view.tab=d,e.changed("view")}function u(d){let m=st.
filter(p=>!(e.wide&&p==="memory")),h=m.indexOf(o()),y={ArrowRight:h+1,ArrowLeft:h-1+m.length,Home:0,End:m.length-1}[d.key];if(y===void 0)return;let l=m[y%m.length];
a(l),t[st.indexOf(l)].focus(),d.preventDefault()}return{element:n,update:s}}function On(e){let t=0,n=!1,o=i("span.jsm-faint",{role:"status"}),s=i("input.jsm-fie\
ld.jsm-wide-field",{type:"search",dir:"auto",maxlength:1e3,"aria-label":r("search.turns"),placeholder:r("search.turns"),oninput:()=>{clearTimeout(t),t=setTimeout(
()=>e.search(s.value),150)},onkeydown:d=>{if(d.key==="Escape")e.endSearch();else if((d.key==="ArrowDown"||d.key==="Enter")&&e.rows.length)e.focusRow(e.rows[0].key);else
return;d.preventDefault()}}),a=i(".jsm-row.jsm-search",{role:"search",hidden:!0},s,o,te("close",r("close"),()=>e.endSearch()));function u(d){if(!d.has("view"))return;
let{searching:m,query:h,found:y,foundTotal:l}=e.view;N(a,m),m&&!n&&s.focus(),n=m,!h&&s.value&&!m&&(s.value=""),Q(o,y?l===0?r("search.none"):l>y.length?r("search\
.cut",{shown:y.length,n:l}):ee("search.found",l):"")}return{element:a,update:u}}var Ke=96,$t=14,Ie=44;function Io(e){let t=10**Math.floor(Math.log10(Math.max(10,e)));return[1,2,2.5,5,10].map(n=>n*t).find(n=>n>=e)??e}function Rn(e,t){let n=e[e.
length-1]?.budget??null,o=Math.max(...e.map(({tokens:c})=>c),1),s=n!==null&&n<=o*6,a=Io(s?Math.max(o,n??0):o),u=c=>6+(Ke-6)*(1-Math.min(1,c/a)),d=(t-Ie-4)/e.length,
m=me(d-(d>4?2:.5),1,22),h=(c,g,w)=>{let k=Y("text",{x:Ie-6,y:g+3.5,"text-anchor":"end"});return k.textContent=w||se(c),k},y=(c,g,w)=>{let k=Y("text",{x:c,y:Ke+$t,
"text-anchor":g});return k.textContent=w,k},l=s?u(n??0):0,p=[...[0,a].filter(c=>!s||c===0||Math.abs(u(c)-l)>12).flatMap(c=>[Y("path.jsm-axis",{d:`M${Ie} ${u(c)}\
H${t}`}),h(c,u(c),"")]),...e.map((c,g)=>Y(`rect.jsm-column${c.budget!==null&&c.tokens>=c.budget*.8?".jsm-high":""}`,{x:Ie+g*d+(d-m)/2,y:u(c.tokens),width:m,height:Math.
max(1,Ke-u(c.tokens)),rx:Math.min(1.5,m/3),"data-tip":r("sent.point",{n:c.number,tokens:c.tokens}),"data-request":c.number})),...s?[Y("path.jsm-budget",{d:`M${Ie}\
 ${l}H${t}`}),h(n??0,l,se(n??0))]:[],y(Ie,"start",String(e[0]?.number??"")),...e.length>1?[y(t-2,"end",String(e[e.length-1].number))]:[]],b=`${r("sent.tokens")}${s?
`, ${r("sent.budget")} ${se(n??0)}`:""}`;return Y("svg.jsm-plot",{role:"img","aria-label":b,width:t,height:Ke+$t+4,viewBox:`0 0 ${t} ${Ke+$t+4}`},...p)}function Cn(e){let t=null,n=null,o="",s=0,a=new ResizeObserver(([{contentRect:g}])=>{let w=Math.floor(g.width);!w||w===s||(s=w,n||l())}),u=i(".jsm-receipts");a.
observe(u);function d(g){g.has("all")&&(t=n=null,o="",D(u));let{view:w,memory:k}=e;if(w.tab!=="sent"||k.phase!=="live")return;let M=`${k.thread} ${k.head.sent}`;
M!==o&&m(M)}async function m(g){o=g;let w=await e.ask("receipts",{});!w||o!==g||(t=w.rows,n||l())}async function h(g){n=await e.ask("receipt",{number:g}),l(),u.
querySelector("button")?.focus()}async function y(){let g=n;if(!g)return;let w=await e.ask("receipt",{number:g.request,before:g.start});!w||n!==g||(n={...g,start:w.
start,messages:[...w.messages,...g.messages]},l())}function l(){if(n)return b(n);if(!t||!s)return;if(t.length===0)return D(u,i("p.jsm-faint",r("sent.none")));let g=Rn(
t,s);F(g,{onclick:w=>{let k=Me(w,"[data-request]")?.dataset.request;k&&h(Number(k))}}),D(u,i(".jsm-label",r("sent.tokens")),g,i("ul.jsm-history",...[...t].reverse().
map(w=>i("li",p(w)))))}function p({number:g,turn:w,tokens:k,exact:M,text:S,model:j}){return i("button.jsm-request-line",{title:j,onclick:()=>h(g)},i("b",g),i("s\
pan.jsm-what",w?r("sent.turn",{n:w}):r("sent.unsaved")," · ",S),i("span.jsm-tokens",We(k,M)))}function b(g){let{request:w,meter:k,start:M,messages:S,difference:j}=g,
O=t?.find(({number:A})=>A===w);D(u,i(".jsm-row",ae("left",r("sent.back"),()=>{n=null,l(),u.querySelector("button")?.focus()}),fe(),ae("copy",r("json"),()=>jt(e,
w))),i("h3",r("sent.request",{n:w}),O?i("span.jsm-faint",O.turn?r("sent.turn",{n:O.turn}):r("sent.unsaved")):null),i("p.jsm-faint",[qe(k),O?.model].filter(Boolean).
join(" · ")),j?kt(j,r("diff")):null,M>0&&oe(r("messages.earlier",{n:M}),()=>y(),".jsm-plain"),i("ol.jsm-messages",{"aria-label":r("sent.request",{n:w})},...xt(
e,S)))}function c(){a.disconnect()}return{element:u,update:d,close:c}}function Ln(e){let t=new Set,n="",o="",s=i(".jsm-standing");function a(b){if(!Z(b,"standing","system","plan","entities"))return;b.has("all")&&(n="");let{system:c,
plan:g,entities:w}=e.memory,k=e.view.editing?.row??"",M=pe(s);if(M?.matches("input, textarea")&&!b.has("standing"))return;let S=M&&(M.dataset.act??`edit-${o}`);
o=n||(["system","plan"].includes(k)?k:"");let j=k==="plan"||g.text!=="";D(s,d("system",c,!j),j&&d("plan",g),w.length>0&&y(w)),S&&u(S)}function u(b){let c=[...s.
querySelectorAll("[data-act]")],g=o?void 0:c.filter(({dataset:w})=>w.act?.startsWith("fold-")).pop();(c.find(({dataset:w})=>w.act===b)??g)?.focus({preventScroll:!0})}
function d(b,{text:c,tokens:g,more:w},k=!1){if(e.view.editing?.row===b)return i(".jsm-note",De(e));let M=t.has(b),S=r(`standing.${b}`);return i(".jsm-note",i(".\
jsm-row",h(b,S,c?M?"":c:r("standing.none"),k&&!c?"jsm-one.jsm-none":"jsm-one"),g?i("span.jsm-tokens",se(g)):null,k&&ae("plus",r("standing.plan"),()=>m("plan"),{
class:"jsm-bare","data-act":"edit-plan",...ve(r("standing.add"))}),te("edit",r("standing.edit",{what:S}),()=>m(b),{"data-act":`edit-${b}`})),M&&c?i("p.jsm-full",
{dir:"auto"},c,w?" …":""):null)}function m(b){e.edit(b,b,r(`standing.${b}`))}function h(b,c,g,w="jsm-one"){let k=t.has(b);return i("button.jsm-fold",{"aria-ex\
panded":k,"data-act":`fold-${b}`,onclick:()=>{t.delete(b)||t.add(b),e.changed("standing")}},K(k?"down":"right"),i("b",c),i(`span.${w}`,{dir:"auto"},g))}function y(b){
let c=t.has("entities");return i(".jsm-note",i(".jsm-row",h("entities",r("standing.entities"),c?"":b.map(({name:g})=>g).join(", "))),c?i("dl.jsm-entities",...b.
flatMap(g=>[i("dt",{dir:"auto"},g.name),...g.facts.map((w,k)=>l(g,w,`${g.id} ${k}`))])):null)}function l(b,c,g){if(n===g)return i("dd",p(b,c));let{text:w,turns:k,
replaced:M}=c;return i(M?"dd.jsm-replaced":"dd",i("span",{dir:"auto"},w," ",i("span.jsm-faint",Ae(k),M?` · ${r("entity.replaced")}`:"")),fe(),...M?[]:[te("edit",
`${r("entity.edit")}: ${w}`,()=>{n=g,e.changed("standing")},{"data-act":`edit-${g}`,title:r("entity.edit")}),te("remove",`${r("entity.delete")}: ${w}`,()=>e.act(
"entity",{entity:b.id,fact:w,text:""}),{"data-act":`remove-${g}`,title:r("entity.delete")})])}function p(b,c){let g=()=>{n="",e.changed("standing")},w=i("input.\
jsm-field.jsm-wide-field",{type:"text",dir:"auto",value:c.text,"aria-label":`${r("entity.edit")}: ${c.text}`,onkeydown:k=>{k.key==="Escape"&&g(),k.key==="Enter"&&
(g(),w.value.trim()&&w.value!==c.text&&e.act("entity",{entity:b.id,fact:c.text,text:w.value.trim()}))}});return requestAnimationFrame(()=>w.focus()),w}return{element:s,
update:a}}var Ue=22,rt=4;function Nn(e){let t=0,n=Y("svg.jsm-blocks",{role:"img",height:Ue+rt}),o=new ResizeObserver(()=>{let l=Math.floor(s.clientWidth);l===t||!l||(t=l,
u())}),s=i(".jsm-strip",{onclick:l=>h(l)},n);o.observe(s);function a(l){N(s,e.memory.order.length>0),Z(l,"turns","places","all")&&u()}function u(){if(!t)return;
let{memory:l}=e,p=t;F(n,{viewBox:`0 0 ${p} ${Ue+rt}`,width:p,"aria-label":`${r("strip")} ${ee("turns.in",l.order.length,{in:l.counts.in})}.`}),D(n,...et(l,p).map(
b=>d(b)))}function d(l){let{x:p,width:b,state:c,share:g,pinned:w,from:k,to:M}=l,S={x:p+.5,y:rt+.5,width:Math.max(1,b-1),height:Ue-1,rx:Math.min(2,b/4)},j=Math.max(
2,Math.round((Ue-1)*g)),O={...S,y:rt+.5+Ue-1-j,height:j};return Y(`g.jsm-block.jsm-block-${c}`,{"data-tip":m(l),"data-from":k,"data-to":M},Y("rect.jsm-frame",S),
...c==="mixed"?[Y("rect.jsm-level",O)]:[],...w?[Y("path.jsm-notch",{d:`M${p+b/2-2.5} 0h5l-2.5 3.5z`})]:[])}function m({from:l,to:p,inside:b,tokens:c}){let{memory:g}=e;
return p-l===1?r("strip.block",{a:String(g.order[l]),state:He(g.placeAt(l)),tokens:c}):r("strip.blocks",{a:String(g.order[l]),b:String(g.order[p-1]),in:b,n:p-l,
tokens:c})}function h(l){let p=Me(l,"[data-from]")?.dataset.from;p!==void 0&&e.reveal(e.memory.order[Number(p)])}function y(){o.disconnect()}return{element:s,update:a,
close:y}}function Bn(e){let t=i(".jsm-tip",{role:"tooltip",popover:"manual"});e.append(t);let n=0,o=null,s=()=>{clearTimeout(n),o=null,t.matches(":popover-open")&&t.hidePopover()},
a=d=>{d.isConnected&&(t.textContent=d.getAttribute("data-tip"),_e(t,d,{gap:6,end:!1}))},u=(d,m)=>{let h=Me(d,'[data-tip]:not([data-tip=""])');h!==o&&(s(),h&&(o=
h,n=setTimeout(()=>a(h),m)))};return F(e,{onmouseover:d=>u(d,250),onmouseleave:s,onfocusin:d=>u(d,0),onfocusout:s,onkeydown:d=>{d.key==="Escape"&&s()}}),e.addEventListener(
"scroll",s,!0),s}var Fo=760;function Ho({model:e,el:t}){e.host?.strings&&Ot(e.host.strings);let n=Yt(e),o=Nn(n),s=En(n),a=Cn(n),u=hn(n),d=dn(n),m=An(n),h=On(n),y=Ln(n),l=tn(n),p=Zt(
n),b=en(n),c=Xt(n),g=qn(n),w=i(".jsm-main",h.element,y.element,l.element,b.element,s.element),k=i(".jsm-view",{role:"tabpanel"},g.element,a.element),M=i(".jsm-s\
ide",k),S=i(".jsm-body",w,M),j=i(".jsm-shown",u.element,d.element,o.element,p.element,m.element,S),O=i(".jsm-alone"),A=i(e.host?.fill?".jsm.jsm-fill":".jsm",{role:"\
region","aria-label":r("region"),"data-lm-suppress-shortcuts":"true","data-jp-suppress-context-menu":!0},j,O,c.element);n.root=A;let _={element:A,update(P){if(!Z(
P,"phase","view","size","all","turns","draft"))return;let{memory:V,view:re,wide:ie}=n,v=V.phase==="live",E=V.order.length===0&&!V.draft;if(N(j,v),N(O,!v),(v?w:O).
insertBefore(b.element,v?s.element:null),A.classList.toggle("jsm-wide",ie),ie!==M.contains(m.element)&&(ie?k:S).before(m.element),N(w,ie||re.tab==="memory"),ie)
for(let B of["role","aria-label"])w.removeAttribute(B);else F(w,{role:"tabpanel","aria-label":r("tab.memory")});N(M,ie||re.tab!=="memory"),N(g.element,re.tab===
"next"||ie&&re.tab==="memory"),N(a.element,re.tab==="sent"),F(k,{"aria-label":r(re.tab==="sent"?"tab.sent":"tab.next")}),N(s.element,!E)}};n.parts=[_,u,d,o,p,m,
h,y,l,b,s,c,g,a];let z=Bn(A),U=P=>P.stopPropagation();F(A,{onfocusin:P=>{P.target instanceof Element&&F(P.target,{"data-lm-suppress-shortcuts":"true"})},onkeydown:P=>{
P.stopPropagation();let V=nn(P);!V&&!on(P)||(P.preventDefault(),V?n.memory.phase==="live"&&n.command(V):Qe(n))},onkeyup:U,onkeypress:U});let le=new ResizeObserver(
()=>{let P=A.clientWidth>=Fo;P!==n.wide&&(n.wide=P,n.changed("size","view"))});le.observe(A);let ye=()=>{e.comm_live!==!0?n.receive({type:"status",thread:"",revision:0,
state:"restarted"}):n.memory.phase!=="live"&&n.hello()},de=P=>n.reveal(P);return e.on("comm_live_update",ye),e.on("reveal",de),t.append(A),n.changed("phase","al\
l"),n.start(),()=>{e.off("comm_live_update",ye),e.off("reveal",de),z(),le.disconnect();for(let P of[o,s,a,c])P.close();n.close(),A.remove()}}var Ki={render:Ho};export{Ki as default};
