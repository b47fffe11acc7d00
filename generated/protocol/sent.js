// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

export const UnknownEvent = validate11;
const schema12 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"An event of the log. Those of a type that a client does not know have this form too; it counts them.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","description":"The job's type."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","description":"The event's type."},"data":{"type":"object","description":"What it tells."}}};
const schema13 = {"type":"string","format":"uuid","description":"A job's id, a UUIDv7. No secret."};
const schema14 = {"type":"integer","minimum":1,"maximum":9007199254740991,"description":"An event's number within its job, from 1 without holes."};
const schema15 = {"type":"string","format":"date-time","description":"RFC 3339, UTC, with milliseconds. It may go back from one event to the next; order is `seq` alone."};
const func0 = Object.prototype.hasOwnProperty;
const formats0 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const formats2 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate11.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
const _errs4 = errors;
if(typeof data.jobType !== "string"){
validate11.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate11.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate11.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate11.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate11.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
const _errs12 = errors;
if(typeof data.type !== "string"){
validate11.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
let data5 = data.data;
const _errs14 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate11.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const Job = validate12;
const schema16 = {"type":"object","required":["id","type","status","attempt","params","owner","shared","createdAt","firstSeq","lastSeq","links"],"description":"A job as it stands, the fold of its log.","properties":{"id":{"$ref":"#/definitions/JobId"},"type":{"type":"string","const":"enkf","description":"The type of the job."},"name":{"$ref":"#/definitions/JobName"},"status":{"$ref":"#/definitions/JobStatus"},"attempt":{"type":"integer","minimum":0,"maximum":1000000,"description":"The number of the current or latest run, from 1; 0 before the first."},"params":{"$ref":"#/definitions/EnkfParams"},"label":{"$ref":"#/definitions/Label"},"owner":{"$ref":"#/definitions/Owner"},"shared":{"type":"boolean","description":"Whether every caller may follow it and send inputs."},"createdAt":{"$ref":"#/definitions/Time"},"startedAt":{"$ref":"#/definitions/Time"},"finishedAt":{"$ref":"#/definitions/Time"},"firstSeq":{"$ref":"#/definitions/Seq"},"lastSeq":{"$ref":"#/definitions/Seq"},"progress":{"$ref":"#/definitions/EnkfProgress"},"result":{"$ref":"#/definitions/EnkfResult"},"error":{"$ref":"#/definitions/Problem"},"links":{"$ref":"#/definitions/Links"},"paramsDiffer":{"type":"boolean","const":true,"description":"Only in the answer to a start that found a job by its name, whose params are not those asked for."}}};
const schema18 = {"type":"string","pattern":"^[A-Za-z0-9_.\\-]{1,64}$","description":"A name for a shared job, unique per job type among those that have not ended. Only where the job type is `shared`."};
const schema19 = {"type":"string","x-may-grow":true,"description":"Where a job stands; between two runs it is `queued`. The last three are final."};
const schema23 = {"type":"string","minLength":1,"description":"A text of the caller's own, to find the job by."};
const schema24 = {"type":"string","minLength":1,"description":"Who started the job. A token's `sub`, or `guest`, or `guest:<name>`."};
function characters(text) {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length++;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return length;
}
const func117 = characters;
const pattern0 = new RegExp("^[A-Za-z0-9_.\\-]{1,64}$", "u");
const schema20 = {"type":"object","description":"What to filter, and how.","properties":{"ensembleSize":{"type":"integer","minimum":2,"maximum":5000,"description":"Number of ensemble members. More members, less noise from sampling (as one over its square root)."},"seed":{"type":"integer","minimum":0,"maximum":4294967295,"description":"Seed of the random numbers. The same seed, params and inputs give the same numbers."},"model":{"type":"string","description":"`sir`: susceptible, infectious, removed. `seir`: with a latent compartment before infectious.","enum":["sir","seir"]},"infectiousPeriodDays":{"type":"number","minimum":0.2,"maximum":100,"x-unit":"days","description":"Mean time a case is infectious, 1/γ."},"latentPeriodDays":{"type":"number","minimum":0.1,"maximum":100,"x-unit":"days","description":"Mean time between infection and becoming infectious. For `seir` only."},"population":{"type":"integer","minimum":10,"maximum":2000000000,"x-unit":"persons","description":"Size of the closed population, N."},"inflation":{"type":"number","minimum":1,"maximum":2,"description":"Factor by which the spread of the forecast is widened before each update."},"sigmaBeta":{"type":"number","minimum":0,"maximum":2,"x-unit":"per √day","description":"How fast the contact rate may drift, the standard deviation of log β per square root of a day."},"sigmaProcess":{"type":"number","minimum":0,"maximum":2,"x-unit":"per √day","description":"Noise of the model itself, the standard deviation of log I per square root of a day."},"phi":{"type":"number","minimum":0.1,"maximum":10000,"description":"Precision of a day's count; its log has variance 1/φ + 1/(I + 0.5). Larger means more trust in the data."},"method":{"type":"string","description":"The update. `eakf` moves members without randomness, `stochastic` perturbs the observation, `etkf` transforms the whole ensemble.","enum":["eakf","stochastic","etkf"]},"betaPrior":{"$ref":"#/definitions/EnkfBetaPrior"},"I0Prior":{"$ref":"#/definitions/EnkfI0Prior"},"estimateInfectiousPeriod":{"type":"boolean","description":"Whether the infectious period is estimated too; `infectiousPeriodDays` is its prior median then."},"horizonDays":{"type":"integer","minimum":0,"maximum":365,"x-unit":"days","description":"How far beyond the last observation the result forecasts."},"dataset":{"type":"string","description":"A data set of the server. `boarding-school-1978`, influenza in an English boarding school, 14 days. Taken where there are no `observations`.","enum":["boarding-school-1978"]},"observations":{"type":"array","minItems":2,"items":{"type":"number","minimum":0,"maximum":2000000000,"description":"Cases of one day."},"x-unit":"persons","description":"A series of your own, the number of cases on each day from day 0 on. In the place of `dataset`."},"delayMs":{"type":"integer","minimum":0,"maximum":60000,"x-unit":"ms","description":"Pause before each step, to watch it. A real run takes milliseconds."}},"required":["ensembleSize","seed","model","infectiousPeriodDays","latentPeriodDays","population","inflation","sigmaBeta","sigmaProcess","phi","method","betaPrior","I0Prior","estimateInfectiousPeriod","horizonDays","delayMs"]};
const schema21 = {"type":"object","description":"What is thought of the contact rate β on day 0, a lognormal distribution.","properties":{"median":{"type":"number","minimum":0.001,"maximum":100,"x-unit":"per day","description":"Its median."},"sdLog":{"type":"number","minimum":0,"maximum":3,"description":"The standard deviation of its logarithm."}},"required":["median","sdLog"]};
const schema22 = {"type":"object","description":"What is thought of the number of infectious persons on day 0, a lognormal distribution.","properties":{"median":{"type":"number","minimum":0.001,"maximum":1000000000,"x-unit":"persons","description":"Its median."},"sdLog":{"type":"number","minimum":0,"maximum":3,"description":"The standard deviation of its logarithm."}},"required":["median","sdLog"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((data.ensembleSize === undefined) || (!(func0.call(data, "ensembleSize")))) && (missing0 = "ensembleSize")) || (((data.seed === undefined) || (!(func0.call(data, "seed")))) && (missing0 = "seed"))) || (((data.model === undefined) || (!(func0.call(data, "model")))) && (missing0 = "model"))) || (((data.infectiousPeriodDays === undefined) || (!(func0.call(data, "infectiousPeriodDays")))) && (missing0 = "infectiousPeriodDays"))) || (((data.latentPeriodDays === undefined) || (!(func0.call(data, "latentPeriodDays")))) && (missing0 = "latentPeriodDays"))) || (((data.population === undefined) || (!(func0.call(data, "population")))) && (missing0 = "population"))) || (((data.inflation === undefined) || (!(func0.call(data, "inflation")))) && (missing0 = "inflation"))) || (((data.sigmaBeta === undefined) || (!(func0.call(data, "sigmaBeta")))) && (missing0 = "sigmaBeta"))) || (((data.sigmaProcess === undefined) || (!(func0.call(data, "sigmaProcess")))) && (missing0 = "sigmaProcess"))) || (((data.phi === undefined) || (!(func0.call(data, "phi")))) && (missing0 = "phi"))) || (((data.method === undefined) || (!(func0.call(data, "method")))) && (missing0 = "method"))) || (((data.betaPrior === undefined) || (!(func0.call(data, "betaPrior")))) && (missing0 = "betaPrior"))) || (((data.I0Prior === undefined) || (!(func0.call(data, "I0Prior")))) && (missing0 = "I0Prior"))) || (((data.estimateInfectiousPeriod === undefined) || (!(func0.call(data, "estimateInfectiousPeriod")))) && (missing0 = "estimateInfectiousPeriod"))) || (((data.horizonDays === undefined) || (!(func0.call(data, "horizonDays")))) && (missing0 = "horizonDays"))) || (((data.delayMs === undefined) || (!(func0.call(data, "delayMs")))) && (missing0 = "delayMs"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ensembleSize !== undefined && func0.call(data, "ensembleSize")){
let data0 = data.ensembleSize;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate13.errors = [{instancePath:instancePath+"/ensembleSize",schemaPath:"#/properties/ensembleSize/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 5000 || isNaN(data0)){
validate13.errors = [{instancePath:instancePath+"/ensembleSize",schemaPath:"#/properties/ensembleSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5000}}];
return false;
}
else {
if(data0 < 2 || isNaN(data0)){
validate13.errors = [{instancePath:instancePath+"/ensembleSize",schemaPath:"#/properties/ensembleSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined && func0.call(data, "seed")){
let data1 = data.seed;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined && func0.call(data, "model")){
let data2 = data.model;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate13.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "sir") || (data2 === "seir"))){
validate13.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/enum",keyword:"enum",params:{allowedValues: schema20.properties.model.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infectiousPeriodDays !== undefined && func0.call(data, "infectiousPeriodDays")){
let data3 = data.infectiousPeriodDays;
const _errs7 = errors;
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
validate13.errors = [{instancePath:instancePath+"/infectiousPeriodDays",schemaPath:"#/properties/infectiousPeriodDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data3 < 0.2 || isNaN(data3)){
validate13.errors = [{instancePath:instancePath+"/infectiousPeriodDays",schemaPath:"#/properties/infectiousPeriodDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.2}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/infectiousPeriodDays",schemaPath:"#/properties/infectiousPeriodDays/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latentPeriodDays !== undefined && func0.call(data, "latentPeriodDays")){
let data4 = data.latentPeriodDays;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
validate13.errors = [{instancePath:instancePath+"/latentPeriodDays",schemaPath:"#/properties/latentPeriodDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data4 < 0.1 || isNaN(data4)){
validate13.errors = [{instancePath:instancePath+"/latentPeriodDays",schemaPath:"#/properties/latentPeriodDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/latentPeriodDays",schemaPath:"#/properties/latentPeriodDays/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.population !== undefined && func0.call(data, "population")){
let data5 = data.population;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate13.errors = [{instancePath:instancePath+"/population",schemaPath:"#/properties/population/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2000000000 || isNaN(data5)){
validate13.errors = [{instancePath:instancePath+"/population",schemaPath:"#/properties/population/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data5 < 10 || isNaN(data5)){
validate13.errors = [{instancePath:instancePath+"/population",schemaPath:"#/properties/population/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inflation !== undefined && func0.call(data, "inflation")){
let data6 = data.inflation;
const _errs16 = errors;
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2 || isNaN(data6)){
validate13.errors = [{instancePath:instancePath+"/inflation",schemaPath:"#/properties/inflation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate13.errors = [{instancePath:instancePath+"/inflation",schemaPath:"#/properties/inflation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/inflation",schemaPath:"#/properties/inflation/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaBeta !== undefined && func0.call(data, "sigmaBeta")){
let data7 = data.sigmaBeta;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2 || isNaN(data7)){
validate13.errors = [{instancePath:instancePath+"/sigmaBeta",schemaPath:"#/properties/sigmaBeta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate13.errors = [{instancePath:instancePath+"/sigmaBeta",schemaPath:"#/properties/sigmaBeta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/sigmaBeta",schemaPath:"#/properties/sigmaBeta/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaProcess !== undefined && func0.call(data, "sigmaProcess")){
let data8 = data.sigmaProcess;
const _errs21 = errors;
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2 || isNaN(data8)){
validate13.errors = [{instancePath:instancePath+"/sigmaProcess",schemaPath:"#/properties/sigmaProcess/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate13.errors = [{instancePath:instancePath+"/sigmaProcess",schemaPath:"#/properties/sigmaProcess/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/sigmaProcess",schemaPath:"#/properties/sigmaProcess/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phi !== undefined && func0.call(data, "phi")){
let data9 = data.phi;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000 || isNaN(data9)){
validate13.errors = [{instancePath:instancePath+"/phi",schemaPath:"#/properties/phi/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data9 < 0.1 || isNaN(data9)){
validate13.errors = [{instancePath:instancePath+"/phi",schemaPath:"#/properties/phi/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/phi",schemaPath:"#/properties/phi/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method !== undefined && func0.call(data, "method")){
let data10 = data.method;
const _errs26 = errors;
if(typeof data10 !== "string"){
validate13.errors = [{instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data10 === "eakf") || (data10 === "stochastic")) || (data10 === "etkf"))){
validate13.errors = [{instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema20.properties.method.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.betaPrior !== undefined && func0.call(data, "betaPrior")){
let data11 = data.betaPrior;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if((((data11.median === undefined) || (!(func0.call(data11, "median")))) && (missing1 = "median")) || (((data11.sdLog === undefined) || (!(func0.call(data11, "sdLog")))) && (missing1 = "sdLog"))){
validate13.errors = [{instancePath:instancePath+"/betaPrior",schemaPath:"#/definitions/EnkfBetaPrior/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data11.median !== undefined && func0.call(data11, "median")){
let data12 = data11.median;
const _errs31 = errors;
if(errors === _errs31){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
validate13.errors = [{instancePath:instancePath+"/betaPrior/median",schemaPath:"#/definitions/EnkfBetaPrior/properties/median/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data12 < 0.001 || isNaN(data12)){
validate13.errors = [{instancePath:instancePath+"/betaPrior/median",schemaPath:"#/definitions/EnkfBetaPrior/properties/median/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/betaPrior/median",schemaPath:"#/definitions/EnkfBetaPrior/properties/median/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.sdLog !== undefined && func0.call(data11, "sdLog")){
let data13 = data11.sdLog;
const _errs34 = errors;
if(errors === _errs34){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 3 || isNaN(data13)){
validate13.errors = [{instancePath:instancePath+"/betaPrior/sdLog",schemaPath:"#/definitions/EnkfBetaPrior/properties/sdLog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate13.errors = [{instancePath:instancePath+"/betaPrior/sdLog",schemaPath:"#/definitions/EnkfBetaPrior/properties/sdLog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/betaPrior/sdLog",schemaPath:"#/definitions/EnkfBetaPrior/properties/sdLog/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/betaPrior",schemaPath:"#/definitions/EnkfBetaPrior/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I0Prior !== undefined && func0.call(data, "I0Prior")){
let data14 = data.I0Prior;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((((data14.median === undefined) || (!(func0.call(data14, "median")))) && (missing2 = "median")) || (((data14.sdLog === undefined) || (!(func0.call(data14, "sdLog")))) && (missing2 = "sdLog"))){
validate13.errors = [{instancePath:instancePath+"/I0Prior",schemaPath:"#/definitions/EnkfI0Prior/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.median !== undefined && func0.call(data14, "median")){
let data15 = data14.median;
const _errs39 = errors;
if(errors === _errs39){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000000 || isNaN(data15)){
validate13.errors = [{instancePath:instancePath+"/I0Prior/median",schemaPath:"#/definitions/EnkfI0Prior/properties/median/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}}];
return false;
}
else {
if(data15 < 0.001 || isNaN(data15)){
validate13.errors = [{instancePath:instancePath+"/I0Prior/median",schemaPath:"#/definitions/EnkfI0Prior/properties/median/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/I0Prior/median",schemaPath:"#/definitions/EnkfI0Prior/properties/median/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.sdLog !== undefined && func0.call(data14, "sdLog")){
let data16 = data14.sdLog;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 3 || isNaN(data16)){
validate13.errors = [{instancePath:instancePath+"/I0Prior/sdLog",schemaPath:"#/definitions/EnkfI0Prior/properties/sdLog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate13.errors = [{instancePath:instancePath+"/I0Prior/sdLog",schemaPath:"#/definitions/EnkfI0Prior/properties/sdLog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/I0Prior/sdLog",schemaPath:"#/definitions/EnkfI0Prior/properties/sdLog/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/I0Prior",schemaPath:"#/definitions/EnkfI0Prior/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimateInfectiousPeriod !== undefined && func0.call(data, "estimateInfectiousPeriod")){
const _errs44 = errors;
if(typeof data.estimateInfectiousPeriod !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/estimateInfectiousPeriod",schemaPath:"#/properties/estimateInfectiousPeriod/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.horizonDays !== undefined && func0.call(data, "horizonDays")){
let data18 = data.horizonDays;
const _errs46 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate13.errors = [{instancePath:instancePath+"/horizonDays",schemaPath:"#/properties/horizonDays/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs46){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 365 || isNaN(data18)){
validate13.errors = [{instancePath:instancePath+"/horizonDays",schemaPath:"#/properties/horizonDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 365}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate13.errors = [{instancePath:instancePath+"/horizonDays",schemaPath:"#/properties/horizonDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataset !== undefined && func0.call(data, "dataset")){
let data19 = data.dataset;
const _errs49 = errors;
if(typeof data19 !== "string"){
validate13.errors = [{instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data19 === "boarding-school-1978")){
validate13.errors = [{instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/enum",keyword:"enum",params:{allowedValues: schema20.properties.dataset.enum}}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.observations !== undefined && func0.call(data, "observations")){
let data20 = data.observations;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data20)){
if(data20.length < 2){
validate13.errors = [{instancePath:instancePath+"/observations",schemaPath:"#/properties/observations/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid5 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
const _errs54 = errors;
if(errors === _errs54){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2000000000 || isNaN(data21)){
validate13.errors = [{instancePath:instancePath+"/observations/" + i0,schemaPath:"#/properties/observations/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate13.errors = [{instancePath:instancePath+"/observations/" + i0,schemaPath:"#/properties/observations/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/observations/" + i0,schemaPath:"#/properties/observations/items/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid5 = _errs54 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/observations",schemaPath:"#/properties/observations/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined && func0.call(data, "delayMs")){
let data22 = data.delayMs;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate13.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 60000 || isNaN(data22)){
validate13.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate13.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","required":["step","total","pct","t","y","I_est","beta_est","I","beta","Rt","spread","logLik","logLikSum","constraintHits"],"description":"One day assimilated.","properties":{"step":{"type":"integer","minimum":1,"maximum":1000,"description":"The number of the step, from 1."},"total":{"type":"integer","minimum":1,"maximum":1000,"description":"The number of steps, one per observation."},"pct":{"type":"number","minimum":0,"maximum":100,"x-unit":"%","description":"How much is done, 100 × step / total."},"t":{"type":"integer","minimum":0,"maximum":1000,"x-unit":"days","description":"The day, step − 1."},"y":{"type":"number","minimum":0,"maximum":2000000000,"x-unit":"persons","description":"The observation of this day."},"I_est":{"type":"number","x-unit":"persons","description":"Infectious persons, the mean after the update."},"beta_est":{"type":"number","x-unit":"per day","description":"Contact rate β, the mean after the update."},"forecast":{"$ref":"#/definitions/EnkfForecast"},"I":{"$ref":"#/definitions/EnkfBand"},"beta":{"$ref":"#/definitions/EnkfBand"},"Rt":{"$ref":"#/definitions/EnkfBand"},"innovation":{"type":"number","description":"log(y + 0.5) less its forecast. Absent at step 1."},"innovationZ":{"type":"number","description":"The innovation in its own standard deviations; beyond ±2 the day came as a surprise. Absent at step 1."},"spread":{"type":"number","description":"Standard deviation of log I over the ensemble after the update."},"logLik":{"type":"number","description":"Log-likelihood of this day's observation."},"logLikSum":{"type":"number","description":"Its sum up to this day."},"constraintHits":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"How often so far a member had more than N susceptible and infectious persons and was put back to N."}}};
const schema31 = {"type":"object","required":["mean","q05","q95"],"description":"What had been foreseen for this day from the days before, observation noise included.","properties":{"mean":{"type":"number","description":"Mean."},"q05":{"type":"number","description":"5 % quantile."},"q95":{"type":"number","description":"95 % quantile."}}};
const schema32 = {"type":"object","required":["q05","q25","q50","q75","q95"],"description":"Quantiles over the ensemble; q05 to q95 is the 90 % band, q25 to q75 the 50 % band.","properties":{"q05":{"type":"number","description":"5 % quantile."},"q25":{"type":"number","description":"Lower quartile."},"q50":{"type":"number","description":"Median."},"q75":{"type":"number","description":"Upper quartile."},"q95":{"type":"number","description":"95 % quantile."}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.step === undefined) || (!(func0.call(data, "step")))) && (missing0 = "step")) || (((data.total === undefined) || (!(func0.call(data, "total")))) && (missing0 = "total"))) || (((data.pct === undefined) || (!(func0.call(data, "pct")))) && (missing0 = "pct"))) || (((data.t === undefined) || (!(func0.call(data, "t")))) && (missing0 = "t"))) || (((data.y === undefined) || (!(func0.call(data, "y")))) && (missing0 = "y"))) || (((data.I_est === undefined) || (!(func0.call(data, "I_est")))) && (missing0 = "I_est"))) || (((data.beta_est === undefined) || (!(func0.call(data, "beta_est")))) && (missing0 = "beta_est"))) || (((data.I === undefined) || (!(func0.call(data, "I")))) && (missing0 = "I"))) || (((data.beta === undefined) || (!(func0.call(data, "beta")))) && (missing0 = "beta"))) || (((data.Rt === undefined) || (!(func0.call(data, "Rt")))) && (missing0 = "Rt"))) || (((data.spread === undefined) || (!(func0.call(data, "spread")))) && (missing0 = "spread"))) || (((data.logLik === undefined) || (!(func0.call(data, "logLik")))) && (missing0 = "logLik"))) || (((data.logLikSum === undefined) || (!(func0.call(data, "logLikSum")))) && (missing0 = "logLikSum"))) || (((data.constraintHits === undefined) || (!(func0.call(data, "constraintHits")))) && (missing0 = "constraintHits"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.step !== undefined && func0.call(data, "step")){
let data0 = data.step;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate15.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
validate15.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate15.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined && func0.call(data, "total")){
let data1 = data.total;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate15.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate15.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate15.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pct !== undefined && func0.call(data, "pct")){
let data2 = data.pct;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate15.errors = [{instancePath:instancePath+"/pct",schemaPath:"#/properties/pct/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate15.errors = [{instancePath:instancePath+"/pct",schemaPath:"#/properties/pct/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/pct",schemaPath:"#/properties/pct/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.t !== undefined && func0.call(data, "t")){
let data3 = data.t;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate15.errors = [{instancePath:instancePath+"/t",schemaPath:"#/properties/t/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate15.errors = [{instancePath:instancePath+"/t",schemaPath:"#/properties/t/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate15.errors = [{instancePath:instancePath+"/t",schemaPath:"#/properties/t/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined && func0.call(data, "y")){
let data4 = data.y;
const _errs11 = errors;
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2000000000 || isNaN(data4)){
validate15.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate15.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I_est !== undefined && func0.call(data, "I_est")){
let data5 = data.I_est;
const _errs14 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate15.errors = [{instancePath:instancePath+"/I_est",schemaPath:"#/properties/I_est/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_est !== undefined && func0.call(data, "beta_est")){
let data6 = data.beta_est;
const _errs17 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate15.errors = [{instancePath:instancePath+"/beta_est",schemaPath:"#/properties/beta_est/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined && func0.call(data, "forecast")){
let data7 = data.forecast;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((((data7.mean === undefined) || (!(func0.call(data7, "mean")))) && (missing1 = "mean")) || (((data7.q05 === undefined) || (!(func0.call(data7, "q05")))) && (missing1 = "q05"))) || (((data7.q95 === undefined) || (!(func0.call(data7, "q95")))) && (missing1 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/forecast",schemaPath:"#/definitions/EnkfForecast/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data7.mean !== undefined && func0.call(data7, "mean")){
let data8 = data7.mean;
const _errs23 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate15.errors = [{instancePath:instancePath+"/forecast/mean",schemaPath:"#/definitions/EnkfForecast/properties/mean/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.q05 !== undefined && func0.call(data7, "q05")){
let data9 = data7.q05;
const _errs25 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate15.errors = [{instancePath:instancePath+"/forecast/q05",schemaPath:"#/definitions/EnkfForecast/properties/q05/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.q95 !== undefined && func0.call(data7, "q95")){
let data10 = data7.q95;
const _errs27 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate15.errors = [{instancePath:instancePath+"/forecast/q95",schemaPath:"#/definitions/EnkfForecast/properties/q95/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/forecast",schemaPath:"#/definitions/EnkfForecast/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I !== undefined && func0.call(data, "I")){
let data11 = data.I;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((((((data11.q05 === undefined) || (!(func0.call(data11, "q05")))) && (missing2 = "q05")) || (((data11.q25 === undefined) || (!(func0.call(data11, "q25")))) && (missing2 = "q25"))) || (((data11.q50 === undefined) || (!(func0.call(data11, "q50")))) && (missing2 = "q50"))) || (((data11.q75 === undefined) || (!(func0.call(data11, "q75")))) && (missing2 = "q75"))) || (((data11.q95 === undefined) || (!(func0.call(data11, "q95")))) && (missing2 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/I",schemaPath:"#/definitions/EnkfBand/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data11.q05 !== undefined && func0.call(data11, "q05")){
let data12 = data11.q05;
const _errs32 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate15.errors = [{instancePath:instancePath+"/I/q05",schemaPath:"#/definitions/EnkfBand/properties/q05/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q25 !== undefined && func0.call(data11, "q25")){
let data13 = data11.q25;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate15.errors = [{instancePath:instancePath+"/I/q25",schemaPath:"#/definitions/EnkfBand/properties/q25/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q50 !== undefined && func0.call(data11, "q50")){
let data14 = data11.q50;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate15.errors = [{instancePath:instancePath+"/I/q50",schemaPath:"#/definitions/EnkfBand/properties/q50/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q75 !== undefined && func0.call(data11, "q75")){
let data15 = data11.q75;
const _errs38 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate15.errors = [{instancePath:instancePath+"/I/q75",schemaPath:"#/definitions/EnkfBand/properties/q75/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q95 !== undefined && func0.call(data11, "q95")){
let data16 = data11.q95;
const _errs40 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate15.errors = [{instancePath:instancePath+"/I/q95",schemaPath:"#/definitions/EnkfBand/properties/q95/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/I",schemaPath:"#/definitions/EnkfBand/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta !== undefined && func0.call(data, "beta")){
let data17 = data.beta;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((((((data17.q05 === undefined) || (!(func0.call(data17, "q05")))) && (missing3 = "q05")) || (((data17.q25 === undefined) || (!(func0.call(data17, "q25")))) && (missing3 = "q25"))) || (((data17.q50 === undefined) || (!(func0.call(data17, "q50")))) && (missing3 = "q50"))) || (((data17.q75 === undefined) || (!(func0.call(data17, "q75")))) && (missing3 = "q75"))) || (((data17.q95 === undefined) || (!(func0.call(data17, "q95")))) && (missing3 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/beta",schemaPath:"#/definitions/EnkfBand/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data17.q05 !== undefined && func0.call(data17, "q05")){
let data18 = data17.q05;
const _errs45 = errors;
if(!((typeof data18 == "number") && (isFinite(data18)))){
validate15.errors = [{instancePath:instancePath+"/beta/q05",schemaPath:"#/definitions/EnkfBand/properties/q05/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q25 !== undefined && func0.call(data17, "q25")){
let data19 = data17.q25;
const _errs47 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate15.errors = [{instancePath:instancePath+"/beta/q25",schemaPath:"#/definitions/EnkfBand/properties/q25/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs47 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q50 !== undefined && func0.call(data17, "q50")){
let data20 = data17.q50;
const _errs49 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate15.errors = [{instancePath:instancePath+"/beta/q50",schemaPath:"#/definitions/EnkfBand/properties/q50/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs49 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q75 !== undefined && func0.call(data17, "q75")){
let data21 = data17.q75;
const _errs51 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
validate15.errors = [{instancePath:instancePath+"/beta/q75",schemaPath:"#/definitions/EnkfBand/properties/q75/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs51 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q95 !== undefined && func0.call(data17, "q95")){
let data22 = data17.q95;
const _errs53 = errors;
if(!((typeof data22 == "number") && (isFinite(data22)))){
validate15.errors = [{instancePath:instancePath+"/beta/q95",schemaPath:"#/definitions/EnkfBand/properties/q95/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs53 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/beta",schemaPath:"#/definitions/EnkfBand/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.Rt !== undefined && func0.call(data, "Rt")){
let data23 = data.Rt;
const _errs55 = errors;
const _errs56 = errors;
if(errors === _errs56){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if(((((((data23.q05 === undefined) || (!(func0.call(data23, "q05")))) && (missing4 = "q05")) || (((data23.q25 === undefined) || (!(func0.call(data23, "q25")))) && (missing4 = "q25"))) || (((data23.q50 === undefined) || (!(func0.call(data23, "q50")))) && (missing4 = "q50"))) || (((data23.q75 === undefined) || (!(func0.call(data23, "q75")))) && (missing4 = "q75"))) || (((data23.q95 === undefined) || (!(func0.call(data23, "q95")))) && (missing4 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/Rt",schemaPath:"#/definitions/EnkfBand/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data23.q05 !== undefined && func0.call(data23, "q05")){
let data24 = data23.q05;
const _errs58 = errors;
if(!((typeof data24 == "number") && (isFinite(data24)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q05",schemaPath:"#/definitions/EnkfBand/properties/q05/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q25 !== undefined && func0.call(data23, "q25")){
let data25 = data23.q25;
const _errs60 = errors;
if(!((typeof data25 == "number") && (isFinite(data25)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q25",schemaPath:"#/definitions/EnkfBand/properties/q25/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q50 !== undefined && func0.call(data23, "q50")){
let data26 = data23.q50;
const _errs62 = errors;
if(!((typeof data26 == "number") && (isFinite(data26)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q50",schemaPath:"#/definitions/EnkfBand/properties/q50/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs62 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q75 !== undefined && func0.call(data23, "q75")){
let data27 = data23.q75;
const _errs64 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q75",schemaPath:"#/definitions/EnkfBand/properties/q75/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs64 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q95 !== undefined && func0.call(data23, "q95")){
let data28 = data23.q95;
const _errs66 = errors;
if(!((typeof data28 == "number") && (isFinite(data28)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q95",schemaPath:"#/definitions/EnkfBand/properties/q95/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs66 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/Rt",schemaPath:"#/definitions/EnkfBand/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovation !== undefined && func0.call(data, "innovation")){
let data29 = data.innovation;
const _errs68 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
validate15.errors = [{instancePath:instancePath+"/innovation",schemaPath:"#/properties/innovation/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovationZ !== undefined && func0.call(data, "innovationZ")){
let data30 = data.innovationZ;
const _errs70 = errors;
if(!((typeof data30 == "number") && (isFinite(data30)))){
validate15.errors = [{instancePath:instancePath+"/innovationZ",schemaPath:"#/properties/innovationZ/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spread !== undefined && func0.call(data, "spread")){
let data31 = data.spread;
const _errs72 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
validate15.errors = [{instancePath:instancePath+"/spread",schemaPath:"#/properties/spread/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined && func0.call(data, "logLik")){
let data32 = data.logLik;
const _errs74 = errors;
if(!((typeof data32 == "number") && (isFinite(data32)))){
validate15.errors = [{instancePath:instancePath+"/logLik",schemaPath:"#/properties/logLik/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLikSum !== undefined && func0.call(data, "logLikSum")){
let data33 = data.logLikSum;
const _errs76 = errors;
if(!((typeof data33 == "number") && (isFinite(data33)))){
validate15.errors = [{instancePath:instancePath+"/logLikSum",schemaPath:"#/properties/logLikSum/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constraintHits !== undefined && func0.call(data, "constraintHits")){
let data34 = data.constraintHits;
const _errs78 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate15.errors = [{instancePath:instancePath+"/constraintHits",schemaPath:"#/properties/constraintHits/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs78){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 9007199254740991 || isNaN(data34)){
validate15.errors = [{instancePath:instancePath+"/constraintHits",schemaPath:"#/properties/constraintHits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate15.errors = [{instancePath:instancePath+"/constraintHits",schemaPath:"#/properties/constraintHits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","required":["I_final","beta_final","RtFinal","forecast","rmse1","coverage50","coverage90","crps","logLik","peak","seed","steps","digest","notice"],"description":"What the filter made of the series.","properties":{"I_final":{"type":"number","x-unit":"persons","description":"Infectious persons on the last day, the mean."},"beta_final":{"type":"number","x-unit":"per day","description":"Contact rate β on the last day, the mean."},"RtFinal":{"type":"number","description":"Reproduction number on the last day, the mean."},"forecast":{"type":"array","items":{"$ref":"#/definitions/EnkfForecastDay"},"description":"The days after the last observation."},"rmse1":{"type":"number","x-unit":"persons","description":"Root mean square error of the one-day forecasts."},"coverage50":{"type":"number","minimum":0,"maximum":1,"description":"Share of days within the 50 % band of their forecast."},"coverage90":{"type":"number","minimum":0,"maximum":1,"description":"Share of days within the 90 % band of their forecast."},"crps":{"type":"number","description":"Mean continuous ranked probability score of the one-day forecasts; smaller is better."},"logLik":{"type":"number","description":"Log-likelihood of the whole series."},"peak":{"$ref":"#/definitions/EnkfPeak"},"seed":{"type":"integer","minimum":0,"maximum":4294967295,"description":"The seed used."},"steps":{"type":"integer","minimum":1,"maximum":1000,"description":"How many days were assimilated."},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over the run's own events and the inputs in force. Equal digests mean equal numbers throughout."},"notice":{"type":"string","description":"What the numbers are not for."}}};
const schema36 = {"type":"object","required":["t","mean","q05","q25","q50","q75","q95"],"description":"The forecast for one day after the last observation.","properties":{"t":{"type":"integer","minimum":0,"maximum":100000,"x-unit":"days","description":"The day, counted from day 0."},"mean":{"type":"number","x-unit":"persons","description":"Mean."},"q05":{"type":"number","x-unit":"persons","description":"5 % quantile."},"q25":{"type":"number","x-unit":"persons","description":"Lower quartile."},"q50":{"type":"number","x-unit":"persons","description":"Median."},"q75":{"type":"number","x-unit":"persons","description":"Upper quartile."},"q95":{"type":"number","x-unit":"persons","description":"95 % quantile."}}};
const schema37 = {"type":"object","required":["t","I"],"description":"The day with the largest estimate.","properties":{"t":{"type":"integer","minimum":0,"maximum":100000,"x-unit":"days","description":"The day, counted from day 0."},"I":{"type":"number","x-unit":"persons","description":"The estimate of that day."}}};
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.I_final === undefined) || (!(func0.call(data, "I_final")))) && (missing0 = "I_final")) || (((data.beta_final === undefined) || (!(func0.call(data, "beta_final")))) && (missing0 = "beta_final"))) || (((data.RtFinal === undefined) || (!(func0.call(data, "RtFinal")))) && (missing0 = "RtFinal"))) || (((data.forecast === undefined) || (!(func0.call(data, "forecast")))) && (missing0 = "forecast"))) || (((data.rmse1 === undefined) || (!(func0.call(data, "rmse1")))) && (missing0 = "rmse1"))) || (((data.coverage50 === undefined) || (!(func0.call(data, "coverage50")))) && (missing0 = "coverage50"))) || (((data.coverage90 === undefined) || (!(func0.call(data, "coverage90")))) && (missing0 = "coverage90"))) || (((data.crps === undefined) || (!(func0.call(data, "crps")))) && (missing0 = "crps"))) || (((data.logLik === undefined) || (!(func0.call(data, "logLik")))) && (missing0 = "logLik"))) || (((data.peak === undefined) || (!(func0.call(data, "peak")))) && (missing0 = "peak"))) || (((data.seed === undefined) || (!(func0.call(data, "seed")))) && (missing0 = "seed"))) || (((data.steps === undefined) || (!(func0.call(data, "steps")))) && (missing0 = "steps"))) || (((data.digest === undefined) || (!(func0.call(data, "digest")))) && (missing0 = "digest"))) || (((data.notice === undefined) || (!(func0.call(data, "notice")))) && (missing0 = "notice"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.I_final !== undefined && func0.call(data, "I_final")){
let data0 = data.I_final;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate17.errors = [{instancePath:instancePath+"/I_final",schemaPath:"#/properties/I_final/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_final !== undefined && func0.call(data, "beta_final")){
let data1 = data.beta_final;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate17.errors = [{instancePath:instancePath+"/beta_final",schemaPath:"#/properties/beta_final/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.RtFinal !== undefined && func0.call(data, "RtFinal")){
let data2 = data.RtFinal;
const _errs7 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate17.errors = [{instancePath:instancePath+"/RtFinal",schemaPath:"#/properties/RtFinal/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined && func0.call(data, "forecast")){
let data3 = data.forecast;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((((((data4.t === undefined) || (!(func0.call(data4, "t")))) && (missing1 = "t")) || (((data4.mean === undefined) || (!(func0.call(data4, "mean")))) && (missing1 = "mean"))) || (((data4.q05 === undefined) || (!(func0.call(data4, "q05")))) && (missing1 = "q05"))) || (((data4.q25 === undefined) || (!(func0.call(data4, "q25")))) && (missing1 = "q25"))) || (((data4.q50 === undefined) || (!(func0.call(data4, "q50")))) && (missing1 = "q50"))) || (((data4.q75 === undefined) || (!(func0.call(data4, "q75")))) && (missing1 = "q75"))) || (((data4.q95 === undefined) || (!(func0.call(data4, "q95")))) && (missing1 = "q95"))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0,schemaPath:"#/definitions/EnkfForecastDay/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data4.t !== undefined && func0.call(data4, "t")){
let data5 = data4.t;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",schemaPath:"#/definitions/EnkfForecastDay/properties/t/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",schemaPath:"#/definitions/EnkfForecastDay/properties/t/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",schemaPath:"#/definitions/EnkfForecastDay/properties/t/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.mean !== undefined && func0.call(data4, "mean")){
let data6 = data4.mean;
const _errs17 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/mean",schemaPath:"#/definitions/EnkfForecastDay/properties/mean/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q05 !== undefined && func0.call(data4, "q05")){
let data7 = data4.q05;
const _errs20 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q05",schemaPath:"#/definitions/EnkfForecastDay/properties/q05/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q25 !== undefined && func0.call(data4, "q25")){
let data8 = data4.q25;
const _errs23 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q25",schemaPath:"#/definitions/EnkfForecastDay/properties/q25/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q50 !== undefined && func0.call(data4, "q50")){
let data9 = data4.q50;
const _errs26 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q50",schemaPath:"#/definitions/EnkfForecastDay/properties/q50/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q75 !== undefined && func0.call(data4, "q75")){
let data10 = data4.q75;
const _errs29 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q75",schemaPath:"#/definitions/EnkfForecastDay/properties/q75/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q95 !== undefined && func0.call(data4, "q95")){
let data11 = data4.q95;
const _errs32 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q95",schemaPath:"#/definitions/EnkfForecastDay/properties/q95/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/forecast/" + i0,schemaPath:"#/definitions/EnkfForecastDay/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/forecast",schemaPath:"#/properties/forecast/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rmse1 !== undefined && func0.call(data, "rmse1")){
let data12 = data.rmse1;
const _errs35 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate17.errors = [{instancePath:instancePath+"/rmse1",schemaPath:"#/properties/rmse1/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage50 !== undefined && func0.call(data, "coverage50")){
let data13 = data.coverage50;
const _errs38 = errors;
if(errors === _errs38){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate17.errors = [{instancePath:instancePath+"/coverage50",schemaPath:"#/properties/coverage50/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate17.errors = [{instancePath:instancePath+"/coverage50",schemaPath:"#/properties/coverage50/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/coverage50",schemaPath:"#/properties/coverage50/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage90 !== undefined && func0.call(data, "coverage90")){
let data14 = data.coverage90;
const _errs40 = errors;
if(errors === _errs40){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
validate17.errors = [{instancePath:instancePath+"/coverage90",schemaPath:"#/properties/coverage90/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate17.errors = [{instancePath:instancePath+"/coverage90",schemaPath:"#/properties/coverage90/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/coverage90",schemaPath:"#/properties/coverage90/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.crps !== undefined && func0.call(data, "crps")){
let data15 = data.crps;
const _errs42 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate17.errors = [{instancePath:instancePath+"/crps",schemaPath:"#/properties/crps/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined && func0.call(data, "logLik")){
let data16 = data.logLik;
const _errs44 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate17.errors = [{instancePath:instancePath+"/logLik",schemaPath:"#/properties/logLik/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peak !== undefined && func0.call(data, "peak")){
let data17 = data.peak;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if((((data17.t === undefined) || (!(func0.call(data17, "t")))) && (missing2 = "t")) || (((data17.I === undefined) || (!(func0.call(data17, "I")))) && (missing2 = "I"))){
validate17.errors = [{instancePath:instancePath+"/peak",schemaPath:"#/definitions/EnkfPeak/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data17.t !== undefined && func0.call(data17, "t")){
let data18 = data17.t;
const _errs49 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate17.errors = [{instancePath:instancePath+"/peak/t",schemaPath:"#/definitions/EnkfPeak/properties/t/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs49){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100000 || isNaN(data18)){
validate17.errors = [{instancePath:instancePath+"/peak/t",schemaPath:"#/definitions/EnkfPeak/properties/t/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate17.errors = [{instancePath:instancePath+"/peak/t",schemaPath:"#/definitions/EnkfPeak/properties/t/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid5 = _errs49 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.I !== undefined && func0.call(data17, "I")){
let data19 = data17.I;
const _errs52 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate17.errors = [{instancePath:instancePath+"/peak/I",schemaPath:"#/definitions/EnkfPeak/properties/I/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/peak",schemaPath:"#/definitions/EnkfPeak/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined && func0.call(data, "seed")){
let data20 = data.seed;
const _errs55 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate17.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs55){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
validate17.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate17.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined && func0.call(data, "steps")){
let data21 = data.steps;
const _errs57 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate17.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs57){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000 || isNaN(data21)){
validate17.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate17.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined && func0.call(data, "digest")){
let data22 = data.digest;
const _errs59 = errors;
if(errors === _errs59){
if(typeof data22 === "string"){
if(!pattern1.test(data22)){
validate17.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined && func0.call(data, "notice")){
const _errs61 = errors;
if(typeof data.notice !== "string"){
validate17.errors = [{instancePath:instancePath+"/notice",schemaPath:"#/properties/notice/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":"object","required":["type","title","status","detail","code"],"description":"An error as RFC 9457 has it (`application/problem+json`).","properties":{"type":{"type":"string","format":"uri-reference","description":"`/problems/<code>`, a page about this error."},"title":{"type":"string","description":"The error in a few words, the same for each code."},"status":{"type":"integer","minimum":400,"maximum":599,"description":"The HTTP status; 500 for errors that are never told over HTTP."},"detail":{"type":"string","description":"What went wrong, where, and what to do."},"code":{"$ref":"#/definitions/ProblemCode"},"errors":{"type":"array","items":{"$ref":"#/definitions/FieldError"},"description":"The fields that do not fit."},"retryAfterMs":{"$ref":"#/definitions/RetryAfterMs"},"job":{"$ref":"#/definitions/JobRef"},"earliest":{"$ref":"#/definitions/Seq"},"lastSeq":{"$ref":"#/definitions/Seq"},"requestId":{"type":"string","description":"The number under which the server logged it. Absent in `failed.error`, which no request caused."}}};
const schema39 = {"type":"string","description":"What went wrong, for programs. A client treats a code that it does not know by the answer's status.","x-may-grow":true};
const schema40 = {"type":"object","required":["pointer","message"],"description":"One place that does not fit.","properties":{"pointer":{"type":"string","description":"A JSON pointer to the field, also to one that is missing or not known."},"message":{"type":"string","description":"What it must be."}}};
const schema41 = {"type":"integer","minimum":0,"maximum":86400000,"description":"How long to wait before coming back, in ms."};
const schema42 = {"type":"string","minLength":1,"description":"The id of a job, as a client sends it; one that is not there is `job-not-found`."};
const formats12 = /^[\x21-\x7e]*$/;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.title === undefined) || (!(func0.call(data, "title")))) && (missing0 = "title"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.detail === undefined) || (!(func0.call(data, "detail")))) && (missing0 = "detail"))) || (((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(!(formats12.test(data0))){
validate19.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format: "uri-reference"}}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined && func0.call(data, "title")){
const _errs3 = errors;
if(typeof data.title !== "string"){
validate19.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data2 = data.status;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate19.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate19.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate19.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
const _errs7 = errors;
if(typeof data.detail !== "string"){
validate19.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined && func0.call(data, "code")){
const _errs9 = errors;
if(typeof data.code !== "string"){
validate19.errors = [{instancePath:instancePath+"/code",schemaPath:"#/definitions/ProblemCode/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined && func0.call(data, "errors")){
let data5 = data.errors;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.pointer === undefined) || (!(func0.call(data6, "pointer")))) && (missing1 = "pointer")) || (((data6.message === undefined) || (!(func0.call(data6, "message")))) && (missing1 = "message"))){
validate19.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"#/definitions/FieldError/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.pointer !== undefined && func0.call(data6, "pointer")){
const _errs18 = errors;
if(typeof data6.pointer !== "string"){
validate19.errors = [{instancePath:instancePath+"/errors/" + i0+"/pointer",schemaPath:"#/definitions/FieldError/properties/pointer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.message !== undefined && func0.call(data6, "message")){
const _errs20 = errors;
if(typeof data6.message !== "string"){
validate19.errors = [{instancePath:instancePath+"/errors/" + i0+"/message",schemaPath:"#/definitions/FieldError/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"#/definitions/FieldError/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined && func0.call(data, "retryAfterMs")){
let data9 = data.retryAfterMs;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate19.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 86400000 || isNaN(data9)){
validate19.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate19.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined && func0.call(data, "job")){
let data10 = data.job;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data10 === "string"){
if(func117(data10) < 1){
validate19.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobRef/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobRef/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined && func0.call(data, "earliest")){
let data11 = data.earliest;
const _errs28 = errors;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate19.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate19.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate19.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined && func0.call(data, "lastSeq")){
let data12 = data.lastSeq;
const _errs31 = errors;
const _errs32 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate19.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate19.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate19.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requestId !== undefined && func0.call(data, "requestId")){
const _errs34 = errors;
if(typeof data.requestId !== "string"){
validate19.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","required":["self","events","inputs","cancel"],"description":"Where to go from here.","properties":{"self":{"$ref":"#/definitions/Path"},"events":{"$ref":"#/definitions/Path"},"inputs":{"$ref":"#/definitions/Path"},"cancel":{"$ref":"#/definitions/Path"}}};
const schema46 = {"type":"string","description":"An absolute path on this server."};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.self === undefined) || (!(func0.call(data, "self")))) && (missing0 = "self")) || (((data.events === undefined) || (!(func0.call(data, "events")))) && (missing0 = "events"))) || (((data.inputs === undefined) || (!(func0.call(data, "inputs")))) && (missing0 = "inputs"))) || (((data.cancel === undefined) || (!(func0.call(data, "cancel")))) && (missing0 = "cancel"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.self !== undefined && func0.call(data, "self")){
const _errs1 = errors;
if(typeof data.self !== "string"){
validate21.errors = [{instancePath:instancePath+"/self",schemaPath:"#/definitions/Path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined && func0.call(data, "events")){
const _errs4 = errors;
if(typeof data.events !== "string"){
validate21.errors = [{instancePath:instancePath+"/events",schemaPath:"#/definitions/Path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined && func0.call(data, "inputs")){
const _errs7 = errors;
if(typeof data.inputs !== "string"){
validate21.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/definitions/Path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cancel !== undefined && func0.call(data, "cancel")){
const _errs10 = errors;
if(typeof data.cancel !== "string"){
validate21.errors = [{instancePath:instancePath+"/cancel",schemaPath:"#/definitions/Path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.attempt === undefined) || (!(func0.call(data, "attempt")))) && (missing0 = "attempt"))) || (((data.params === undefined) || (!(func0.call(data, "params")))) && (missing0 = "params"))) || (((data.owner === undefined) || (!(func0.call(data, "owner")))) && (missing0 = "owner"))) || (((data.shared === undefined) || (!(func0.call(data, "shared")))) && (missing0 = "shared"))) || (((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))) && (missing0 = "createdAt"))) || (((data.firstSeq === undefined) || (!(func0.call(data, "firstSeq")))) && (missing0 = "firstSeq"))) || (((data.lastSeq === undefined) || (!(func0.call(data, "lastSeq")))) && (missing0 = "lastSeq"))) || (((data.links === undefined) || (!(func0.call(data, "links")))) && (missing0 = "links"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate12.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate12.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate12.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
let data2 = data.name;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate12.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/JobName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/JobName/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
const _errs9 = errors;
if(typeof data.status !== "string"){
validate12.errors = [{instancePath:instancePath+"/status",schemaPath:"#/definitions/JobStatus/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined && func0.call(data, "attempt")){
let data4 = data.attempt;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate12.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
validate12.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate12.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.params !== undefined && func0.call(data, "params")){
const _errs15 = errors;
if(!(validate13(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined && func0.call(data, "label")){
let data6 = data.label;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func117(data6) < 1){
validate12.errors = [{instancePath:instancePath+"/label",schemaPath:"#/definitions/Label/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/label",schemaPath:"#/definitions/Label/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined && func0.call(data, "owner")){
let data7 = data.owner;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(func117(data7) < 1){
validate12.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shared !== undefined && func0.call(data, "shared")){
const _errs22 = errors;
if(typeof data.shared !== "boolean"){
validate12.errors = [{instancePath:instancePath+"/shared",schemaPath:"#/properties/shared/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
let data9 = data.createdAt;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
validate12.errors = [{instancePath:instancePath+"/createdAt",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/createdAt",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined && func0.call(data, "startedAt")){
let data10 = data.startedAt;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data10 === "string"){
if(!(formats2.test(data10))){
validate12.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finishedAt !== undefined && func0.call(data, "finishedAt")){
let data11 = data.finishedAt;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(errors === _errs31){
if(typeof data11 === "string"){
if(!(formats2.test(data11))){
validate12.errors = [{instancePath:instancePath+"/finishedAt",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/finishedAt",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstSeq !== undefined && func0.call(data, "firstSeq")){
let data12 = data.firstSeq;
const _errs33 = errors;
const _errs34 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate12.errors = [{instancePath:instancePath+"/firstSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/firstSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/firstSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined && func0.call(data, "lastSeq")){
let data13 = data.lastSeq;
const _errs36 = errors;
const _errs37 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate12.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs37){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
validate12.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate12.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.progress !== undefined && func0.call(data, "progress")){
const _errs39 = errors;
if(!(validate15(data.progress, {instancePath:instancePath+"/progress",parentData:data,parentDataProperty:"progress",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined && func0.call(data, "result")){
const _errs40 = errors;
if(!(validate17(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs41 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined && func0.call(data, "links")){
const _errs42 = errors;
if(!(validate21(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paramsDiffer !== undefined && func0.call(data, "paramsDiffer")){
let data18 = data.paramsDiffer;
const _errs43 = errors;
if(typeof data18 !== "boolean"){
validate12.errors = [{instancePath:instancePath+"/paramsDiffer",schemaPath:"#/properties/paramsDiffer/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data18){
validate12.errors = [{instancePath:instancePath+"/paramsDiffer",schemaPath:"#/properties/paramsDiffer/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const JobList = validate23;
const schema50 = {"type":"object","required":["jobs"],"description":"A page of jobs, newest first.","properties":{"jobs":{"type":"array","items":{"$ref":"#/definitions/Job"},"description":"The caller's own and shared ones."},"next":{"type":"string","description":"The `page` parameter of the next page; absent on the last one."}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.jobs === undefined) || (!(func0.call(data, "jobs")))) && (missing0 = "jobs")){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.jobs !== undefined && func0.call(data, "jobs")){
let data0 = data.jobs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate12(data0[i0], {instancePath:instancePath+"/jobs/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined && func0.call(data, "next")){
const _errs4 = errors;
if(typeof data.next !== "string"){
validate23.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const EventPage = validate25;
const schema51 = {"type":"object","required":["events","next","ended","retryAfterMs"],"description":"A page of a job's log.","properties":{"events":{"type":"array","items":{"type":"object"},"description":"The events after the cursor that was asked for, in order."},"next":{"$ref":"#/definitions/Cursor"},"ended":{"type":"boolean","description":"Whether `next` is at the terminal event, so that nothing more will come."},"retryAfterMs":{"$ref":"#/definitions/RetryAfterMs"}}};
const schema52 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$","description":"A place in a log, after the event with this seq; the part behind `-` is that event's time in ms, as a check."};
const pattern2 = new RegExp("^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.events === undefined) || (!(func0.call(data, "events")))) && (missing0 = "events")) || (((data.next === undefined) || (!(func0.call(data, "next")))) && (missing0 = "next"))) || (((data.ended === undefined) || (!(func0.call(data, "ended")))) && (missing0 = "ended"))) || (((data.retryAfterMs === undefined) || (!(func0.call(data, "retryAfterMs")))) && (missing0 = "retryAfterMs"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.events !== undefined && func0.call(data, "events")){
let data0 = data.events;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
validate25.errors = [{instancePath:instancePath+"/events/" + i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined && func0.call(data, "next")){
let data2 = data.next;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
validate25.errors = [{instancePath:instancePath+"/next",schemaPath:"#/definitions/Cursor/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$"}}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/next",schemaPath:"#/definitions/Cursor/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ended !== undefined && func0.call(data, "ended")){
const _errs8 = errors;
if(typeof data.ended !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/ended",schemaPath:"#/properties/ended/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined && func0.call(data, "retryAfterMs")){
let data4 = data.retryAfterMs;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate25.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400000 || isNaN(data4)){
validate25.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate25.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

export const HelloReply = validate26;
const schema54 = {"type":"object","required":["id","type","to","ok","data"],"description":"What the server speaks.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"hello","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/HelloAnswer"}}};
const schema55 = {"type":["string","integer"],"minLength":1,"minimum":-9007199254740991,"maximum":9007199254740991,"description":"The client's own number for a command, not in use by another; the reply carries it."};
const schema56 = {"type":"object","required":["protocol","features"],"description":"The protocol and what the server has of it.","properties":{"protocol":{"type":"string","description":"`jobwire.v1`."},"features":{"$ref":"#/definitions/Features"}}};
const schema57 = {"type":"array","items":{"type":"string","description":"A feature's name."},"description":"What the server has beyond the first form of this version. A client sends a new field only where its feature is listed."};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.protocol === undefined) || (!(func0.call(data, "protocol")))) && (missing0 = "protocol")) || (((data.features === undefined) || (!(func0.call(data, "features")))) && (missing0 = "features"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.protocol !== undefined && func0.call(data, "protocol")){
const _errs1 = errors;
if(typeof data.protocol !== "string"){
validate27.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined && func0.call(data, "features")){
let data1 = data.features;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(typeof data1[i0] !== "string"){
validate27.errors = [{instancePath:instancePath+"/features/" + i0,schemaPath:"#/definitions/Features/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/features",schemaPath:"#/definitions/Features/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate26.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate26.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate26.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("hello" !== data2){
validate26.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "hello"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate26.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate27(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

export const AuthReply = validate29;
const schema58 = {"type":"object","required":["id","type","to","ok","data"],"description":"Who the server takes the caller for.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"auth","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/AuthAnswer"}}};
const schema60 = {"type":"object","required":["owner","scopes","features"],"description":"The caller.","properties":{"owner":{"$ref":"#/definitions/Owner"},"scopes":{"type":"array","items":{"$ref":"#/definitions/Scope"},"description":"What it may do."},"expiresAt":{"$ref":"#/definitions/Time"},"features":{"$ref":"#/definitions/Features"}}};
const schema62 = {"type":"string","x-may-grow":true,"description":"What a caller may do."};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.owner === undefined) || (!(func0.call(data, "owner")))) && (missing0 = "owner")) || (((data.scopes === undefined) || (!(func0.call(data, "scopes")))) && (missing0 = "scopes"))) || (((data.features === undefined) || (!(func0.call(data, "features")))) && (missing0 = "features"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.owner !== undefined && func0.call(data, "owner")){
let data0 = data.owner;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate30.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined && func0.call(data, "scopes")){
let data1 = data.scopes;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(typeof data1[i0] !== "string"){
validate30.errors = [{instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/definitions/Scope/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiresAt !== undefined && func0.call(data, "expiresAt")){
let data3 = data.expiresAt;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate30.errors = [{instancePath:instancePath+"/expiresAt",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/expiresAt",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined && func0.call(data, "features")){
let data4 = data.features;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data4)){
var valid6 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(typeof data4[i1] !== "string"){
validate30.errors = [{instancePath:instancePath+"/features/" + i1,schemaPath:"#/definitions/Features/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs16 === errors;
if(!valid6){
break;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/features",schemaPath:"#/definitions/Features/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate29.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate29.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate29.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("auth" !== data2){
validate29.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "auth"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate29.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate30(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

export const StartReply = validate32;
const schema65 = {"type":"object","required":["id","type","to","ok","data"],"description":"The job was started, or found.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"start","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/StartAnswer"}}};
const schema67 = {"type":"object","required":["job","created"],"description":"The job.","properties":{"job":{"$ref":"#/definitions/Job"},"created":{"type":"boolean","description":"False where the idempotency key or the name found a job that was there."},"paramsDiffer":{"type":"boolean","const":true,"description":"The job was found by its name, and its params are not those asked for."}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.created === undefined) || (!(func0.call(data, "created")))) && (missing0 = "created"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
const _errs1 = errors;
if(!(validate12(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created !== undefined && func0.call(data, "created")){
const _errs2 = errors;
if(typeof data.created !== "boolean"){
validate33.errors = [{instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paramsDiffer !== undefined && func0.call(data, "paramsDiffer")){
let data2 = data.paramsDiffer;
const _errs4 = errors;
if(typeof data2 !== "boolean"){
validate33.errors = [{instancePath:instancePath+"/paramsDiffer",schemaPath:"#/properties/paramsDiffer/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data2){
validate33.errors = [{instancePath:instancePath+"/paramsDiffer",schemaPath:"#/properties/paramsDiffer/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate32.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("start" !== data2){
validate32.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "start"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate32.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate33(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

export const SubscribeReply = validate36;
const schema68 = {"type":"object","required":["id","type","to","ok","data"],"description":"The subscription is made; its events come next.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"subscribe","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/SubscribeAnswer"}}};
const schema70 = {"type":"object","required":["job","from","lastSeq"],"description":"Where the subscription begins.","properties":{"job":{"$ref":"#/definitions/JobId"},"from":{"$ref":"#/definitions/Cursor"},"lastSeq":{"$ref":"#/definitions/Seq"}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.from === undefined) || (!(func0.call(data, "from")))) && (missing0 = "from"))) || (((data.lastSeq === undefined) || (!(func0.call(data, "lastSeq")))) && (missing0 = "lastSeq"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate37.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined && func0.call(data, "from")){
let data1 = data.from;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
validate37.errors = [{instancePath:instancePath+"/from",schemaPath:"#/definitions/Cursor/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$"}}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/from",schemaPath:"#/definitions/Cursor/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined && func0.call(data, "lastSeq")){
let data2 = data.lastSeq;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate37.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate36.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("subscribe" !== data2){
validate36.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "subscribe"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate36.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate37(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

export const UnsubscribeReply = validate39;
const schema74 = {"type":"object","required":["id","type","to","ok","data"],"description":"The subscription is over; nothing of that job comes any more.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"unsubscribe","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/UnsubscribeAnswer"}}};
const schema76 = {"type":"object","required":["job"],"description":"The job no longer followed.","properties":{"job":{"$ref":"#/definitions/JobId"}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate40.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate39.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("unsubscribe" !== data2){
validate39.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "unsubscribe"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate39.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate39.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate40(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}

export const InputReply = validate42;
const schema78 = {"type":"object","required":["id","type","to","ok","data"],"description":"The input was kept.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"input","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/InputAccepted"}}};
const schema80 = {"type":"object","required":["inputId","seq"],"description":"The input was kept as event `seq`.","properties":{"inputId":{"$ref":"#/definitions/InputId"},"seq":{"$ref":"#/definitions/Seq"}}};
const schema81 = {"type":"string","minLength":1,"description":"The id of an accepted input."};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.inputId === undefined) || (!(func0.call(data, "inputId")))) && (missing0 = "inputId")) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputId !== undefined && func0.call(data, "inputId")){
let data0 = data.inputId;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate43.errors = [{instancePath:instancePath+"/inputId",schemaPath:"#/definitions/InputId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/inputId",schemaPath:"#/definitions/InputId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data1 = data.seq;
const _errs4 = errors;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate43.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate43.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate43.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate42.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate42.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate42.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input" !== data2){
validate42.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "input"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate42.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate43(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}

export const CancelReply = validate45;
const schema83 = {"type":"object","required":["id","type","to","ok","data"],"description":"The cancel was taken; the job ends as `cancelled`, unless it had ended before.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"cancel","description":"The command it answers."},"ok":{"type":"boolean","const":true,"description":"The command was carried out."},"data":{"$ref":"#/definitions/CancelAnswer"}}};
const schema85 = {"type":"object","required":["job","ended"],"description":"The job as it stands.","properties":{"job":{"$ref":"#/definitions/Job"},"ended":{"type":"boolean","description":"The job had ended before."}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.ended === undefined) || (!(func0.call(data, "ended")))) && (missing0 = "ended"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
const _errs1 = errors;
if(!(validate12(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ended !== undefined && func0.call(data, "ended")){
const _errs2 = errors;
if(typeof data.ended !== "boolean"){
validate46.errors = [{instancePath:instancePath+"/ended",schemaPath:"#/properties/ended/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate45.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate45.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate45.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("cancel" !== data2){
validate45.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "cancel"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate45.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate45.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs10 = errors;
if(!(validate46(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}

export const HelloRefusal = validate49;
const schema86 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"hello","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate49.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate49.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate49.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate49.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("hello" !== data2){
validate49.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "hello"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate49.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate49.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}

export const AuthRefusal = validate51;
const schema88 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"auth","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate51.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("auth" !== data2){
validate51.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "auth"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate51.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}

export const StartRefusal = validate53;
const schema90 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"start","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate53.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("start" !== data2){
validate53.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "start"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate53.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate53.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

export const SubscribeRefusal = validate55;
const schema92 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"subscribe","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate55.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("subscribe" !== data2){
validate55.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "subscribe"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate55.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate55.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}

export const UnsubscribeRefusal = validate57;
const schema94 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"unsubscribe","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate57.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate57.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate57.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("unsubscribe" !== data2){
validate57.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "unsubscribe"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate57.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate57.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}

export const InputRefusal = validate59;
const schema96 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"input","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate59.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate59.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate59.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input" !== data2){
validate59.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "input"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate59.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}

export const CancelRefusal = validate61;
const schema98 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"cancel","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate61.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate61.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("cancel" !== data2){
validate61.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "cancel"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate61.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}

export const UnknownRefusal = validate63;
const schema100 = {"type":"object","required":["id","type","to","ok","error"],"description":"The command was not carried out. The connection stays open.","properties":{"id":{"$ref":"#/definitions/CommandId"},"type":{"type":"string","const":"reply","description":"It answers a command."},"to":{"type":"string","const":"unknown","description":"The command it answers; `unknown` where its type is not one."},"ok":{"type":"boolean","const":false,"description":"The command was not carried out."},"error":{"$ref":"#/definitions/Problem"}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.to === undefined) || (!(func0.call(data, "to")))) && (missing0 = "to"))) || (((data.ok === undefined) || (!(func0.call(data, "ok")))) && (missing0 = "ok"))) || (((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if((typeof data0 !== "string") && (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))))){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < -9007199254740991 || isNaN(data0)){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
let data2 = data.to;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate63.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("unknown" !== data2){
validate63.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/const",keyword:"const",params:{allowedValue: "unknown"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined && func0.call(data, "ok")){
let data3 = data.ok;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate63.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate63.errors = [{instancePath:instancePath+"/ok",schemaPath:"#/properties/ok/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined && func0.call(data, "error")){
const _errs10 = errors;
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}

export const Heartbeat = validate65;
const schema102 = {"type":"object","required":["type","time"],"description":"A sign of life.","properties":{"type":{"type":"string","const":"heartbeat","description":"Which message it is."},"time":{"$ref":"#/definitions/Time"}}};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("heartbeat" !== data0){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "heartbeat"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data1 = data.time;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats2.test(data1))){
validate65.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}

export const Gap = validate66;
const schema104 = {"type":"object","required":["type","job","reason","requested","earliest"],"description":"Events are missing between the cursor asked for and the events that come next.","properties":{"type":{"type":"string","const":"gap","description":"Which message it is."},"job":{"$ref":"#/definitions/JobId"},"reason":{"type":"string","x-may-grow":true,"description":"`trimmed`: retention dropped them. `rewritten`: the log was restored from an older copy, what the client holds is not part of it."},"requested":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"The seq that was to be gone on after."},"earliest":{"$ref":"#/definitions/Seq"},"lost":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"How many events are lost for good; absent where it cannot be known."}}};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job"))) || (((data.reason === undefined) || (!(func0.call(data, "reason")))) && (missing0 = "reason"))) || (((data.requested === undefined) || (!(func0.call(data, "requested")))) && (missing0 = "requested"))) || (((data.earliest === undefined) || (!(func0.call(data, "earliest")))) && (missing0 = "earliest"))){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("gap" !== data0){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "gap"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined && func0.call(data, "job")){
let data1 = data.job;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
validate66.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate66.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined && func0.call(data, "reason")){
const _errs6 = errors;
if(typeof data.reason !== "string"){
validate66.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requested !== undefined && func0.call(data, "requested")){
let data3 = data.requested;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate66.errors = [{instancePath:instancePath+"/requested",schemaPath:"#/properties/requested/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate66.errors = [{instancePath:instancePath+"/requested",schemaPath:"#/properties/requested/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate66.errors = [{instancePath:instancePath+"/requested",schemaPath:"#/properties/requested/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined && func0.call(data, "earliest")){
let data4 = data.earliest;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate66.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate66.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate66.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lost !== undefined && func0.call(data, "lost")){
let data5 = data.lost;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate66.errors = [{instancePath:instancePath+"/lost",schemaPath:"#/properties/lost/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate66.errors = [{instancePath:instancePath+"/lost",schemaPath:"#/properties/lost/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate66.errors = [{instancePath:instancePath+"/lost",schemaPath:"#/properties/lost/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}

export const Goaway = validate67;
const schema107 = {"type":"object","required":["type","reason","retryAfterMs"],"description":"The server is about to close the connection; come back after a while.","properties":{"type":{"type":"string","const":"goaway","description":"Which message it is."},"reason":{"type":"string","description":"Why, as a word."},"retryAfterMs":{"$ref":"#/definitions/RetryAfterMs"}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.reason === undefined) || (!(func0.call(data, "reason")))) && (missing0 = "reason"))) || (((data.retryAfterMs === undefined) || (!(func0.call(data, "retryAfterMs")))) && (missing0 = "retryAfterMs"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate67.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("goaway" !== data0){
validate67.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "goaway"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined && func0.call(data, "reason")){
const _errs3 = errors;
if(typeof data.reason !== "string"){
validate67.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined && func0.call(data, "retryAfterMs")){
let data2 = data.retryAfterMs;
const _errs5 = errors;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate67.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400000 || isNaN(data2)){
validate67.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate67.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}

export const End = validate68;
const schema109 = {"type":"object","required":["type","job","lastSeq"],"description":"The job's terminal event has been sent; its subscription is over.","properties":{"type":{"type":"string","const":"end","description":"Which message it is."},"job":{"$ref":"#/definitions/JobId"},"lastSeq":{"$ref":"#/definitions/Seq"}}};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job"))) || (((data.lastSeq === undefined) || (!(func0.call(data, "lastSeq")))) && (missing0 = "lastSeq"))){
validate68.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("end" !== data0){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "end"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined && func0.call(data, "job")){
let data1 = data.job;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
validate68.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate68.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined && func0.call(data, "lastSeq")){
let data2 = data.lastSeq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate68.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate68.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate68.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}

export const EndOfStream = validate69;
const schema112 = {"type":"object","required":["type"],"description":"The last of the jobs of this stream has ended.","properties":{"type":{"type":"string","const":"end","description":"Which message it is."}}};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
if(typeof data0 !== "string"){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("end" !== data0){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "end"}}];
return false;
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}

export const ProblemMessage = validate70;
const schema113 = {"type":"object","required":["type","title","status","detail","code"],"description":"A problem that belongs to no reply, or says why the connection is about to be closed. The fields of a Problem, with the message's type in the place of the problem's address.","properties":{"type":{"type":"string","const":"problem","description":"Which message it is."},"title":{"type":"string","description":"The error in a few words, the same for each code."},"status":{"type":"integer","minimum":400,"maximum":599,"description":"The HTTP status; 500 for errors that are never told over HTTP."},"detail":{"type":"string","description":"What went wrong, where, and what to do."},"code":{"$ref":"#/definitions/ProblemCode"},"errors":{"type":"array","items":{"$ref":"#/definitions/FieldError"},"description":"The fields that do not fit."},"retryAfterMs":{"$ref":"#/definitions/RetryAfterMs"},"job":{"$ref":"#/definitions/JobRef"},"earliest":{"$ref":"#/definitions/Seq"},"lastSeq":{"$ref":"#/definitions/Seq"},"requestId":{"type":"string","description":"The number under which the server logged it."}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.title === undefined) || (!(func0.call(data, "title")))) && (missing0 = "title"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.detail === undefined) || (!(func0.call(data, "detail")))) && (missing0 = "detail"))) || (((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code"))){
validate70.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("problem" !== data0){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "problem"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined && func0.call(data, "title")){
const _errs3 = errors;
if(typeof data.title !== "string"){
validate70.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data2 = data.status;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate70.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate70.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate70.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
const _errs7 = errors;
if(typeof data.detail !== "string"){
validate70.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined && func0.call(data, "code")){
const _errs9 = errors;
if(typeof data.code !== "string"){
validate70.errors = [{instancePath:instancePath+"/code",schemaPath:"#/definitions/ProblemCode/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined && func0.call(data, "errors")){
let data5 = data.errors;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.pointer === undefined) || (!(func0.call(data6, "pointer")))) && (missing1 = "pointer")) || (((data6.message === undefined) || (!(func0.call(data6, "message")))) && (missing1 = "message"))){
validate70.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"#/definitions/FieldError/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.pointer !== undefined && func0.call(data6, "pointer")){
const _errs18 = errors;
if(typeof data6.pointer !== "string"){
validate70.errors = [{instancePath:instancePath+"/errors/" + i0+"/pointer",schemaPath:"#/definitions/FieldError/properties/pointer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.message !== undefined && func0.call(data6, "message")){
const _errs20 = errors;
if(typeof data6.message !== "string"){
validate70.errors = [{instancePath:instancePath+"/errors/" + i0+"/message",schemaPath:"#/definitions/FieldError/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate70.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"#/definitions/FieldError/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate70.errors = [{instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined && func0.call(data, "retryAfterMs")){
let data9 = data.retryAfterMs;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate70.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 86400000 || isNaN(data9)){
validate70.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate70.errors = [{instancePath:instancePath+"/retryAfterMs",schemaPath:"#/definitions/RetryAfterMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined && func0.call(data, "job")){
let data10 = data.job;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data10 === "string"){
if(func117(data10) < 1){
validate70.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobRef/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate70.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobRef/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined && func0.call(data, "earliest")){
let data11 = data.earliest;
const _errs28 = errors;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate70.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate70.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate70.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined && func0.call(data, "lastSeq")){
let data12 = data.lastSeq;
const _errs31 = errors;
const _errs32 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate70.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate70.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate70.errors = [{instancePath:instancePath+"/lastSeq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requestId !== undefined && func0.call(data, "requestId")){
const _errs34 = errors;
if(typeof data.requestId !== "string"){
validate70.errors = [{instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}

export const Pong = validate71;
const schema120 = {"type":"object","required":["type"],"description":"The answer to a ping.","properties":{"type":{"type":"string","const":"pong","description":"Which message it is."},"id":{"$ref":"#/definitions/CommandId"}}};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
validate71.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate71.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("pong" !== data0){
validate71.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "pong"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined && func0.call(data, "id")){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/type",keyword:"type",params:{type: schema55.type}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < -9007199254740991 || isNaN(data1)){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === _errs4){
if(typeof data1 === "string"){
if(func117(data1) < 1){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/CommandId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}

export const Batch = validate72;
const schema122 = {"type":"object","required":["type","events"],"description":"Several events in one frame, in order.","properties":{"type":{"type":"string","const":"batch","description":"Which message it is."},"events":{"type":"array","minItems":1,"items":{"type":"object"},"description":"The events, each exactly as it is alone."}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.events === undefined) || (!(func0.call(data, "events")))) && (missing0 = "events"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("batch" !== data0){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "batch"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined && func0.call(data, "events")){
let data1 = data.events;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length < 1){
validate72.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate72.errors = [{instancePath:instancePath+"/events/" + i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}

export const ListReset = validate73;
const schema123 = {"type":"object","required":["type"],"description":"The live list begins; forget what was shown.","properties":{"type":{"type":"string","const":"reset","description":"Which message it is."}}};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
validate73.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
if(typeof data0 !== "string"){
validate73.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reset" !== data0){
validate73.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reset"}}];
return false;
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}

export const ListJob = validate74;
const schema124 = {"type":"object","required":["type","job"],"description":"A job of the live list, new or changed.","properties":{"type":{"type":"string","const":"job","description":"Which message it is."},"job":{"$ref":"#/definitions/Job"}}};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job"))){
validate74.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate74.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("job" !== data0){
validate74.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "job"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined && func0.call(data, "job")){
const _errs3 = errors;
if(!(validate12(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}

export const ListReady = validate76;
const schema125 = {"type":"object","required":["type","total"],"description":"The live list is complete as of now; what follows are changes.","properties":{"type":{"type":"string","const":"ready","description":"Which message it is."},"total":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"How many jobs match."}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.total === undefined) || (!(func0.call(data, "total")))) && (missing0 = "total"))){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("ready" !== data0){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ready"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined && func0.call(data, "total")){
let data1 = data.total;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate76.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate76.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate76.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}

export const ListRemoved = validate77;
const schema126 = {"type":"object","required":["type","id"],"description":"A job no longer matches, or was deleted.","properties":{"type":{"type":"string","const":"removed","description":"Which message it is."},"id":{"$ref":"#/definitions/JobId"}}};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")) || (((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate77.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("removed" !== data0){
validate77.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "removed"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined && func0.call(data, "id")){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
validate77.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate77.errors = [{instancePath:instancePath+"/id",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}

export const EnkfAcceptedEvent = validate78;
const schema128 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The job was taken on. Always the first event, seq 1.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"accepted","description":"The type of the event."},"data":{"$ref":"#/definitions/EnkfAcceptedData"}}};
const schema132 = {"type":"object","required":["params","owner"],"description":"What was asked for.","properties":{"params":{"$ref":"#/definitions/EnkfParams"},"name":{"$ref":"#/definitions/JobName"},"label":{"$ref":"#/definitions/Label"},"owner":{"$ref":"#/definitions/Owner"}}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.params === undefined) || (!(func0.call(data, "params")))) && (missing0 = "params")) || (((data.owner === undefined) || (!(func0.call(data, "owner")))) && (missing0 = "owner"))){
validate79.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.params !== undefined && func0.call(data, "params")){
const _errs1 = errors;
if(!(validate13(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate79.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/JobName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/name",schemaPath:"#/definitions/JobName/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined && func0.call(data, "label")){
let data2 = data.label;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func117(data2) < 1){
validate79.errors = [{instancePath:instancePath+"/label",schemaPath:"#/definitions/Label/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/label",schemaPath:"#/definitions/Label/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined && func0.call(data, "owner")){
let data3 = data.owner;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func117(data3) < 1){
validate79.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/definitions/Owner/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate78.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate78.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate78.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate78.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate78.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate78.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate78.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate78.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate78.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate78.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate78.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("accepted" !== data4){
validate78.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "accepted"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate79(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate78.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate78.errors = vErrors;
return errors === 0;
}

export const EnkfStartedEvent = validate82;
const schema136 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"A run has begun. Once a run; a retried or resumed job has several.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"started","description":"The type of the event."},"data":{"$ref":"#/definitions/StartedData"}}};
const schema140 = {"type":"object","required":["attempt","worker"],"description":"The run that began.","properties":{"attempt":{"$ref":"#/definitions/Attempt"},"worker":{"type":"string","minLength":1,"description":"Where it runs."},"resumedFrom":{"$ref":"#/definitions/Seq"}}};
const schema141 = {"type":"integer","minimum":1,"maximum":1000000,"description":"The number of a run, from 1."};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.attempt === undefined) || (!(func0.call(data, "attempt")))) && (missing0 = "attempt")) || (((data.worker === undefined) || (!(func0.call(data, "worker")))) && (missing0 = "worker"))){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.attempt !== undefined && func0.call(data, "attempt")){
let data0 = data.attempt;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate83.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
validate83.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate83.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.worker !== undefined && func0.call(data, "worker")){
let data1 = data.worker;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func117(data1) < 1){
validate83.errors = [{instancePath:instancePath+"/worker",schemaPath:"#/properties/worker/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate83.errors = [{instancePath:instancePath+"/worker",schemaPath:"#/properties/worker/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumedFrom !== undefined && func0.call(data, "resumedFrom")){
let data2 = data.resumedFrom;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate83.errors = [{instancePath:instancePath+"/resumedFrom",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate83.errors = [{instancePath:instancePath+"/resumedFrom",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate83.errors = [{instancePath:instancePath+"/resumedFrom",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate82.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate82.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate82.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate82.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate82.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate82.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate82.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate82.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate82.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate82.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate82.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("started" !== data4){
validate82.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "started"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate83(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}

export const EnkfProgressEvent = validate85;
const schema143 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"One day assimilated.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"progress","description":"The type of the event."},"data":{"$ref":"#/definitions/EnkfProgress"}}};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate85.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate85.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate85.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate85.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate85.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate85.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate85.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate85.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate85.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate85.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("progress" !== data4){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "progress"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate15(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

export const EnkfLogEvent = validate87;
const schema147 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The task says something about its work.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"log","description":"The type of the event."},"data":{"$ref":"#/definitions/LogData"}}};
const schema151 = {"type":"object","required":["level","message"],"description":"A line of the task's own.","properties":{"level":{"type":"string","description":"How much it matters.","enum":["debug","info","warn","error"]},"message":{"type":"string","description":"The line."},"fields":{"type":"object","description":"Whatever belongs to it."}}};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate87.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate87.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate87.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate87.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate87.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate87.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate87.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate87.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate87.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("log" !== data4){
validate87.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "log"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
let data5 = data.data;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((data5.level === undefined) || (!(func0.call(data5, "level")))) && (missing1 = "level")) || (((data5.message === undefined) || (!(func0.call(data5, "message")))) && (missing1 = "message"))){
validate87.errors = [{instancePath:instancePath+"/data",schemaPath:"#/definitions/LogData/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data5.level !== undefined && func0.call(data5, "level")){
let data6 = data5.level;
const _errs17 = errors;
if(typeof data6 !== "string"){
validate87.errors = [{instancePath:instancePath+"/data/level",schemaPath:"#/definitions/LogData/properties/level/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data6 === "debug") || (data6 === "info")) || (data6 === "warn")) || (data6 === "error"))){
validate87.errors = [{instancePath:instancePath+"/data/level",schemaPath:"#/definitions/LogData/properties/level/enum",keyword:"enum",params:{allowedValues: schema151.properties.level.enum}}];
return false;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.message !== undefined && func0.call(data5, "message")){
const _errs19 = errors;
if(typeof data5.message !== "string"){
validate87.errors = [{instancePath:instancePath+"/data/message",schemaPath:"#/definitions/LogData/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.fields !== undefined && func0.call(data5, "fields")){
let data8 = data5.fields;
const _errs21 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate87.errors = [{instancePath:instancePath+"/data/fields",schemaPath:"#/definitions/LogData/properties/fields/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/data",schemaPath:"#/definitions/LogData/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}

export const EnkfInputEvent = validate88;
const schema152 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"An input was accepted, in order with everything else.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"input","description":"The type of the event."},"data":{"$ref":"#/definitions/EnkfInputData"}}};
const schema156 = {"type":"object","required":["inputId","name","data","by"],"description":"The input as accepted.","properties":{"inputId":{"$ref":"#/definitions/InputId"},"name":{"type":"string","const":"tune","description":"Which of the job type’s inputs it is."},"data":{"$ref":"#/definitions/EnkfTune"},"by":{"$ref":"#/definitions/Who"}}};
const schema158 = {"type":"object","minProperties":1,"description":"A slider move. It takes effect at the next step; of several moves of one slider before a step the last counts.","properties":{"inflation":{"type":"number","minimum":1,"maximum":2,"description":"Factor by which the spread of the forecast is widened before each update."},"sigmaBeta":{"type":"number","minimum":0,"maximum":2,"x-unit":"per √day","description":"How fast the contact rate may drift, the standard deviation of log β per square root of a day."},"phi":{"type":"number","minimum":0.1,"maximum":10000,"description":"Precision of a day's count. Larger means more trust in the data."}}};
const schema159 = {"type":"string","minLength":1,"description":"A caller's name, as others see it."};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.inputId === undefined) || (!(func0.call(data, "inputId")))) && (missing0 = "inputId")) || (((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))) || (((data.by === undefined) || (!(func0.call(data, "by")))) && (missing0 = "by"))){
validate89.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputId !== undefined && func0.call(data, "inputId")){
let data0 = data.inputId;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate89.errors = [{instancePath:instancePath+"/inputId",schemaPath:"#/definitions/InputId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate89.errors = [{instancePath:instancePath+"/inputId",schemaPath:"#/definitions/InputId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
let data1 = data.name;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate89.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("tune" !== data1){
validate89.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/const",keyword:"const",params:{allowedValue: "tune"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
let data2 = data.data;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
validate89.errors = [{instancePath:instancePath+"/data",schemaPath:"#/definitions/EnkfTune/minProperties",keyword:"minProperties",params:{limit: 1}}];
return false;
}
else {
if(data2.inflation !== undefined && func0.call(data2, "inflation")){
let data3 = data2.inflation;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2 || isNaN(data3)){
validate89.errors = [{instancePath:instancePath+"/data/inflation",schemaPath:"#/definitions/EnkfTune/properties/inflation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate89.errors = [{instancePath:instancePath+"/data/inflation",schemaPath:"#/definitions/EnkfTune/properties/inflation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/data/inflation",schemaPath:"#/definitions/EnkfTune/properties/inflation/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.sigmaBeta !== undefined && func0.call(data2, "sigmaBeta")){
let data4 = data2.sigmaBeta;
const _errs11 = errors;
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2 || isNaN(data4)){
validate89.errors = [{instancePath:instancePath+"/data/sigmaBeta",schemaPath:"#/definitions/EnkfTune/properties/sigmaBeta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate89.errors = [{instancePath:instancePath+"/data/sigmaBeta",schemaPath:"#/definitions/EnkfTune/properties/sigmaBeta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/data/sigmaBeta",schemaPath:"#/definitions/EnkfTune/properties/sigmaBeta/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.phi !== undefined && func0.call(data2, "phi")){
let data5 = data2.phi;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 10000 || isNaN(data5)){
validate89.errors = [{instancePath:instancePath+"/data/phi",schemaPath:"#/definitions/EnkfTune/properties/phi/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data5 < 0.1 || isNaN(data5)){
validate89.errors = [{instancePath:instancePath+"/data/phi",schemaPath:"#/definitions/EnkfTune/properties/phi/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/data/phi",schemaPath:"#/definitions/EnkfTune/properties/phi/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/data",schemaPath:"#/definitions/EnkfTune/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined && func0.call(data, "by")){
let data6 = data.by;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func117(data6) < 1){
validate89.errors = [{instancePath:instancePath+"/by",schemaPath:"#/definitions/Who/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate89.errors = [{instancePath:instancePath+"/by",schemaPath:"#/definitions/Who/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate88.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate88.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate88.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate88.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate88.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate88.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate88.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate88.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input" !== data4){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate89(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}

export const EnkfAppliedEvent = validate91;
const schema160 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"Inputs took effect.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"applied","description":"The type of the event."},"data":{"$ref":"#/definitions/AppliedData"}}};
const schema164 = {"type":"object","required":["inputIds","superseded","attempt"],"description":"Which inputs took effect, and when. Of several runs the latest one's counts.","properties":{"inputIds":{"type":"array","items":{"$ref":"#/definitions/InputId"},"description":"Those that took effect."},"superseded":{"type":"array","items":{"$ref":"#/definitions/InputId"},"description":"Those that were overtaken in every field by newer ones before they could."},"step":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"The step from which they are in force."},"attempt":{"$ref":"#/definitions/Attempt"}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.inputIds === undefined) || (!(func0.call(data, "inputIds")))) && (missing0 = "inputIds")) || (((data.superseded === undefined) || (!(func0.call(data, "superseded")))) && (missing0 = "superseded"))) || (((data.attempt === undefined) || (!(func0.call(data, "attempt")))) && (missing0 = "attempt"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputIds !== undefined && func0.call(data, "inputIds")){
let data0 = data.inputIds;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func117(data1) < 1){
validate92.errors = [{instancePath:instancePath+"/inputIds/" + i0,schemaPath:"#/definitions/InputId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/inputIds/" + i0,schemaPath:"#/definitions/InputId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/inputIds",schemaPath:"#/properties/inputIds/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.superseded !== undefined && func0.call(data, "superseded")){
let data2 = data.superseded;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func117(data3) < 1){
validate92.errors = [{instancePath:instancePath+"/superseded/" + i1,schemaPath:"#/definitions/InputId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/superseded/" + i1,schemaPath:"#/definitions/InputId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
if(!valid3){
break;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/superseded",schemaPath:"#/properties/superseded/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined && func0.call(data, "step")){
let data4 = data.step;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate92.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate92.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate92.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined && func0.call(data, "attempt")){
let data5 = data.attempt;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate92.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
validate92.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate92.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate91.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate91.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate91.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate91.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate91.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("applied" !== data4){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "applied"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate92(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}

export const EnkfRetryingEvent = validate94;
const schema168 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The run ended early and the job went back to the queue.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"retrying","description":"The type of the event."},"data":{"$ref":"#/definitions/RetryingData"}}};
const schema172 = {"type":"object","required":["attempt","delayMs","reason"],"description":"The run that ended, and when the next may begin.","properties":{"attempt":{"$ref":"#/definitions/Attempt"},"delayMs":{"type":"integer","minimum":0,"maximum":86400000,"description":"How long the job waits before its next run, in ms."},"reason":{"type":"string","minLength":1,"description":"Why the run ended early."}}};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.attempt === undefined) || (!(func0.call(data, "attempt")))) && (missing0 = "attempt")) || (((data.delayMs === undefined) || (!(func0.call(data, "delayMs")))) && (missing0 = "delayMs"))) || (((data.reason === undefined) || (!(func0.call(data, "reason")))) && (missing0 = "reason"))){
validate95.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.attempt !== undefined && func0.call(data, "attempt")){
let data0 = data.attempt;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate95.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
validate95.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate95.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/definitions/Attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined && func0.call(data, "delayMs")){
let data1 = data.delayMs;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate95.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 86400000 || isNaN(data1)){
validate95.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate95.errors = [{instancePath:instancePath+"/delayMs",schemaPath:"#/properties/delayMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined && func0.call(data, "reason")){
let data2 = data.reason;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func117(data2) < 1){
validate95.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate94.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate94.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate94.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate94.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate94.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate94.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate94.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate94.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("retrying" !== data4){
validate94.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "retrying"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate95(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}

export const EnkfCompletedEvent = validate97;
const schema174 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The job is done. Terminal.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"completed","description":"The type of the event."},"data":{"$ref":"#/definitions/EnkfCompletedData"}}};
const schema178 = {"type":"object","required":["result"],"description":"The result.","properties":{"result":{"$ref":"#/definitions/EnkfResult"}}};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.result === undefined) || (!(func0.call(data, "result")))) && (missing0 = "result")){
validate98.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.result !== undefined && func0.call(data, "result")){
if(!(validate17(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate97.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate97.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate97.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate97.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate97.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate97.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate97.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate97.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate97.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate97.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("completed" !== data4){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "completed"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate98(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}

export const EnkfFailedEvent = validate101;
const schema179 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The job ended with an error. Terminal.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"failed","description":"The type of the event."},"data":{"$ref":"#/definitions/FailedData"}}};
const schema183 = {"type":"object","required":["error"],"description":"Why.","properties":{"error":{"$ref":"#/definitions/Problem"}}};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error")){
validate102.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.error !== undefined && func0.call(data, "error")){
if(!(validate19(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
}
else {
validate102.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate102.errors = vErrors;
return errors === 0;
}


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate101.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate101.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate101.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate101.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate101.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate101.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate101.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate101.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate101.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("failed" !== data4){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "failed"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate102(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}

export const EnkfCancelledEvent = validate105;
const schema184 = {"type":"object","required":["job","jobType","seq","time","type","data"],"description":"The job was cancelled. Terminal.","properties":{"job":{"$ref":"#/definitions/JobId"},"jobType":{"type":"string","const":"enkf","description":"The type of the job."},"seq":{"$ref":"#/definitions/Seq"},"time":{"$ref":"#/definitions/Time"},"type":{"type":"string","const":"cancelled","description":"The type of the event."},"data":{"$ref":"#/definitions/CancelledData"}}};
const schema188 = {"type":"object","description":"Who cancelled it, and why.","properties":{"reason":{"$ref":"#/definitions/Reason"},"by":{"$ref":"#/definitions/Who"}}};
const schema189 = {"type":"string","minLength":1,"description":"Why, in the caller's words."};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason !== undefined && func0.call(data, "reason")){
let data0 = data.reason;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func117(data0) < 1){
validate106.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/definitions/Reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate106.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/definitions/Reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined && func0.call(data, "by")){
let data1 = data.by;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func117(data1) < 1){
validate106.errors = [{instancePath:instancePath+"/by",schemaPath:"#/definitions/Who/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate106.errors = [{instancePath:instancePath+"/by",schemaPath:"#/definitions/Who/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate106.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate106.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.job === undefined) || (!(func0.call(data, "job")))) && (missing0 = "job")) || (((data.jobType === undefined) || (!(func0.call(data, "jobType")))) && (missing0 = "jobType"))) || (((data.seq === undefined) || (!(func0.call(data, "seq")))) && (missing0 = "seq"))) || (((data.time === undefined) || (!(func0.call(data, "time")))) && (missing0 = "time"))) || (((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined && func0.call(data, "job")){
let data0 = data.job;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate105.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate105.errors = [{instancePath:instancePath+"/job",schemaPath:"#/definitions/JobId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined && func0.call(data, "jobType")){
let data1 = data.jobType;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate105.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate105.errors = [{instancePath:instancePath+"/jobType",schemaPath:"#/properties/jobType/const",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined && func0.call(data, "seq")){
let data2 = data.seq;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate105.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate105.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate105.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/definitions/Seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined && func0.call(data, "time")){
let data3 = data.time;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2.test(data3))){
validate105.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate105.errors = [{instancePath:instancePath+"/time",schemaPath:"#/definitions/Time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined && func0.call(data, "type")){
let data4 = data.type;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("cancelled" !== data4){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "cancelled"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs14 = errors;
if(!(validate106(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}
