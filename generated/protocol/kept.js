// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

export const EnkfAcceptedData = validate11;
const schema13 = {"type":"object","additionalProperties":false,"properties":{"ensembleSize":{"type":"integer","minimum":2,"maximum":5000},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"model":{"type":"string","enum":["sir","seir"]},"infectiousPeriodDays":{"type":"number","minimum":0.2,"maximum":100},"latentPeriodDays":{"type":"number","minimum":0.1,"maximum":100},"population":{"type":"integer","minimum":10,"maximum":2000000000},"inflation":{"type":"number","minimum":1,"maximum":2},"sigmaBeta":{"type":"number","minimum":0,"maximum":2},"sigmaProcess":{"type":"number","minimum":0,"maximum":2},"phi":{"type":"number","minimum":0.1,"maximum":10000},"method":{"type":"string","enum":["eakf","stochastic","etkf"]},"betaPrior":{"$ref":"#/definitions/EnkfBetaPrior"},"I0Prior":{"$ref":"#/definitions/EnkfI0Prior"},"estimateInfectiousPeriod":{"type":"boolean"},"horizonDays":{"type":"integer","minimum":0,"maximum":365},"dataset":{"type":"string","enum":["boarding-school-1978"]},"observations":{"type":"array","minItems":2,"maxItems":1000,"items":{"type":"number","minimum":0,"maximum":2000000000}},"delayMs":{"type":"integer","minimum":0,"maximum":60000}},"required":["ensembleSize","seed","model","infectiousPeriodDays","latentPeriodDays","population","inflation","sigmaBeta","sigmaProcess","phi","method","betaPrior","I0Prior","estimateInfectiousPeriod","horizonDays","delayMs"]};
const func2 = Object.prototype.hasOwnProperty;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((data.ensembleSize === undefined) && (missing0 = "ensembleSize")) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.infectiousPeriodDays === undefined) && (missing0 = "infectiousPeriodDays"))) || ((data.latentPeriodDays === undefined) && (missing0 = "latentPeriodDays"))) || ((data.population === undefined) && (missing0 = "population"))) || ((data.inflation === undefined) && (missing0 = "inflation"))) || ((data.sigmaBeta === undefined) && (missing0 = "sigmaBeta"))) || ((data.sigmaProcess === undefined) && (missing0 = "sigmaProcess"))) || ((data.phi === undefined) && (missing0 = "phi"))) || ((data.method === undefined) && (missing0 = "method"))) || ((data.betaPrior === undefined) && (missing0 = "betaPrior"))) || ((data.I0Prior === undefined) && (missing0 = "I0Prior"))) || ((data.estimateInfectiousPeriod === undefined) && (missing0 = "estimateInfectiousPeriod"))) || ((data.horizonDays === undefined) && (missing0 = "horizonDays"))) || ((data.delayMs === undefined) && (missing0 = "delayMs"))){
validate12.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema13.properties, key0))){
validate12.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ensembleSize !== undefined){
let data0 = data.ensembleSize;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate12.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 5000 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"maximum",params:{comparison: "<=", limit: 5000}}];
return false;
}
else {
if(data0 < 2 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"minimum",params:{comparison: ">=", limit: 2}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data1 = data.seed;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate12.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
validate12.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate12.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.model !== undefined){
let data2 = data.model;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate12.errors = [{instancePath:instancePath+"/model",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "sir") || (data2 === "seir"))){
validate12.errors = [{instancePath:instancePath+"/model",keyword:"enum",params:{allowedValues: schema13.properties.model.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infectiousPeriodDays !== undefined){
let data3 = data.infectiousPeriodDays;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
validate12.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data3 < 0.2 || isNaN(data3)){
validate12.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"minimum",params:{comparison: ">=", limit: 0.2}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latentPeriodDays !== undefined){
let data4 = data.latentPeriodDays;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
validate12.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data4 < 0.1 || isNaN(data4)){
validate12.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.population !== undefined){
let data5 = data.population;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate12.errors = [{instancePath:instancePath+"/population",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2000000000 || isNaN(data5)){
validate12.errors = [{instancePath:instancePath+"/population",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data5 < 10 || isNaN(data5)){
validate12.errors = [{instancePath:instancePath+"/population",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inflation !== undefined){
let data6 = data.inflation;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2 || isNaN(data6)){
validate12.errors = [{instancePath:instancePath+"/inflation",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate12.errors = [{instancePath:instancePath+"/inflation",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inflation",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaBeta !== undefined){
let data7 = data.sigmaBeta;
const _errs16 = errors;
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2 || isNaN(data7)){
validate12.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate12.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaProcess !== undefined){
let data8 = data.sigmaProcess;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2 || isNaN(data8)){
validate12.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate12.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phi !== undefined){
let data9 = data.phi;
const _errs20 = errors;
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000 || isNaN(data9)){
validate12.errors = [{instancePath:instancePath+"/phi",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data9 < 0.1 || isNaN(data9)){
validate12.errors = [{instancePath:instancePath+"/phi",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/phi",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method !== undefined){
let data10 = data.method;
const _errs22 = errors;
if(typeof data10 !== "string"){
validate12.errors = [{instancePath:instancePath+"/method",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data10 === "eakf") || (data10 === "stochastic")) || (data10 === "etkf"))){
validate12.errors = [{instancePath:instancePath+"/method",keyword:"enum",params:{allowedValues: schema13.properties.method.enum}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.betaPrior !== undefined){
let data11 = data.betaPrior;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if(((data11.median === undefined) && (missing1 = "median")) || ((data11.sdLog === undefined) && (missing1 = "sdLog"))){
validate12.errors = [{instancePath:instancePath+"/betaPrior",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs27 = errors;
for(const key1 in data11){if(errors >= 20) break;
if(!((key1 === "median") || (key1 === "sdLog"))){
validate12.errors = [{instancePath:instancePath+"/betaPrior",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs27 === errors){
if(data11.median !== undefined){
let data12 = data11.median;
const _errs28 = errors;
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 20 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/betaPrior/median",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data12 < 0.001 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/betaPrior/median",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/betaPrior/median",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.sdLog !== undefined){
let data13 = data11.sdLog;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 3 || isNaN(data13)){
validate12.errors = [{instancePath:instancePath+"/betaPrior/sdLog",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate12.errors = [{instancePath:instancePath+"/betaPrior/sdLog",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/betaPrior/sdLog",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/betaPrior",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I0Prior !== undefined){
let data14 = data.I0Prior;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((data14.median === undefined) && (missing2 = "median")) || ((data14.sdLog === undefined) && (missing2 = "sdLog"))){
validate12.errors = [{instancePath:instancePath+"/I0Prior",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs35 = errors;
for(const key2 in data14){if(errors >= 20) break;
if(!((key2 === "median") || (key2 === "sdLog"))){
validate12.errors = [{instancePath:instancePath+"/I0Prior",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data14.median !== undefined){
let data15 = data14.median;
const _errs36 = errors;
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000000 || isNaN(data15)){
validate12.errors = [{instancePath:instancePath+"/I0Prior/median",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}}];
return false;
}
else {
if(data15 < 0.001 || isNaN(data15)){
validate12.errors = [{instancePath:instancePath+"/I0Prior/median",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/I0Prior/median",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.sdLog !== undefined){
let data16 = data14.sdLog;
const _errs38 = errors;
if(errors === _errs38){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 3 || isNaN(data16)){
validate12.errors = [{instancePath:instancePath+"/I0Prior/sdLog",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate12.errors = [{instancePath:instancePath+"/I0Prior/sdLog",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/I0Prior/sdLog",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/I0Prior",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimateInfectiousPeriod !== undefined){
const _errs40 = errors;
if(typeof data.estimateInfectiousPeriod !== "boolean"){
validate12.errors = [{instancePath:instancePath+"/estimateInfectiousPeriod",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.horizonDays !== undefined){
let data18 = data.horizonDays;
const _errs42 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate12.errors = [{instancePath:instancePath+"/horizonDays",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 365 || isNaN(data18)){
validate12.errors = [{instancePath:instancePath+"/horizonDays",keyword:"maximum",params:{comparison: "<=", limit: 365}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate12.errors = [{instancePath:instancePath+"/horizonDays",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataset !== undefined){
let data19 = data.dataset;
const _errs44 = errors;
if(typeof data19 !== "string"){
validate12.errors = [{instancePath:instancePath+"/dataset",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data19 === "boarding-school-1978")){
validate12.errors = [{instancePath:instancePath+"/dataset",keyword:"enum",params:{allowedValues: schema13.properties.dataset.enum}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.observations !== undefined){
let data20 = data.observations;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data20)){
if(data20.length > 1000){
validate12.errors = [{instancePath:instancePath+"/observations",keyword:"maxItems",params:{limit: 1000}}];
return false;
}
else {
if(data20.length < 2){
validate12.errors = [{instancePath:instancePath+"/observations",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid5 = true;
const len0 = data20.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data21 = data20[i0];
const _errs48 = errors;
if(errors === _errs48){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2000000000 || isNaN(data21)){
validate12.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate12.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid5 = _errs48 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/observations",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined){
let data22 = data.delayMs;
const _errs50 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate12.errors = [{instancePath:instancePath+"/delayMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs50){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 60000 || isNaN(data22)){
validate12.errors = [{instancePath:instancePath+"/delayMs",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate12.errors = [{instancePath:instancePath+"/delayMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
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
validate12.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

function characters(text) {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length++;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return length;
}
const func3 = characters;
const pattern0 = new RegExp("^[A-Za-z0-9_.\\-]{1,64}$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate11.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate11.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
const _errs2 = errors;
if(!(validate12(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) > 64){
validate11.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data1)){
validate11.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data2 = data.label;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func3(data2) > 200){
validate11.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data2) < 1){
validate11.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data3 = data.owner;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func3(data3) > 255){
validate11.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data3) < 1){
validate11.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
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
validate11.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const StartedData = validate14;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.attempt === undefined) && (missing0 = "attempt")) || ((data.worker === undefined) && (missing0 = "worker"))){
validate14.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "attempt") || (key0 === "worker")) || (key0 === "resumedFrom"))){
validate14.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.attempt !== undefined){
let data0 = data.attempt;
const _errs2 = errors;
const _errs3 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate14.errors = [{instancePath:instancePath+"/attempt",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
validate14.errors = [{instancePath:instancePath+"/attempt",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate14.errors = [{instancePath:instancePath+"/attempt",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.worker !== undefined){
let data1 = data.worker;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func3(data1) > 200){
validate14.errors = [{instancePath:instancePath+"/worker",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data1) < 1){
validate14.errors = [{instancePath:instancePath+"/worker",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/worker",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumedFrom !== undefined){
let data2 = data.resumedFrom;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate14.errors = [{instancePath:instancePath+"/resumedFrom",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate14.errors = [{instancePath:instancePath+"/resumedFrom",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate14.errors = [{instancePath:instancePath+"/resumedFrom",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
}
else {
validate14.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const EnkfProgress = validate15;
const schema22 = {"type":"object","additionalProperties":false,"required":["step","total","pct","t","y","I_est","beta_est","I","beta","Rt","spread","logLik","logLikSum","constraintHits"],"properties":{"step":{"type":"integer","minimum":1,"maximum":1000},"total":{"type":"integer","minimum":1,"maximum":1000},"pct":{"type":"number","minimum":0,"maximum":100},"t":{"type":"integer","minimum":0,"maximum":1000},"y":{"type":"number","minimum":0,"maximum":2000000000},"I_est":{"type":"number"},"beta_est":{"type":"number"},"forecast":{"$ref":"#/definitions/EnkfForecast"},"I":{"$ref":"#/definitions/EnkfBand"},"beta":{"$ref":"#/definitions/EnkfBand"},"Rt":{"$ref":"#/definitions/EnkfBand"},"innovation":{"type":"number"},"innovationZ":{"type":"number"},"spread":{"type":"number"},"logLik":{"type":"number"},"logLikSum":{"type":"number"},"constraintHits":{"type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.step === undefined) && (missing0 = "step")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.pct === undefined) && (missing0 = "pct"))) || ((data.t === undefined) && (missing0 = "t"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.I_est === undefined) && (missing0 = "I_est"))) || ((data.beta_est === undefined) && (missing0 = "beta_est"))) || ((data.I === undefined) && (missing0 = "I"))) || ((data.beta === undefined) && (missing0 = "beta"))) || ((data.Rt === undefined) && (missing0 = "Rt"))) || ((data.spread === undefined) && (missing0 = "spread"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.logLikSum === undefined) && (missing0 = "logLikSum"))) || ((data.constraintHits === undefined) && (missing0 = "constraintHits"))){
validate15.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema22.properties, key0))){
validate15.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.step !== undefined){
let data0 = data.step;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate15.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
validate15.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate15.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data1 = data.total;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate15.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate15.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate15.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.pct !== undefined){
let data2 = data.pct;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate15.errors = [{instancePath:instancePath+"/pct",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate15.errors = [{instancePath:instancePath+"/pct",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/pct",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.t !== undefined){
let data3 = data.t;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate15.errors = [{instancePath:instancePath+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate15.errors = [{instancePath:instancePath+"/t",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate15.errors = [{instancePath:instancePath+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.y !== undefined){
let data4 = data.y;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2000000000 || isNaN(data4)){
validate15.errors = [{instancePath:instancePath+"/y",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate15.errors = [{instancePath:instancePath+"/y",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/y",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I_est !== undefined){
let data5 = data.I_est;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate15.errors = [{instancePath:instancePath+"/I_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_est !== undefined){
let data6 = data.beta_est;
const _errs14 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate15.errors = [{instancePath:instancePath+"/beta_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
let data7 = data.forecast;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((((data7.mean === undefined) && (missing1 = "mean")) || ((data7.q05 === undefined) && (missing1 = "q05"))) || ((data7.q95 === undefined) && (missing1 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/forecast",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data7){if(errors >= 20) break;
if(!(((key1 === "mean") || (key1 === "q05")) || (key1 === "q95"))){
validate15.errors = [{instancePath:instancePath+"/forecast",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data7.mean !== undefined){
let data8 = data7.mean;
const _errs20 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate15.errors = [{instancePath:instancePath+"/forecast/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.q05 !== undefined){
let data9 = data7.q05;
const _errs22 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate15.errors = [{instancePath:instancePath+"/forecast/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.q95 !== undefined){
let data10 = data7.q95;
const _errs24 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate15.errors = [{instancePath:instancePath+"/forecast/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/forecast",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I !== undefined){
let data11 = data.I;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((((data11.q05 === undefined) && (missing2 = "q05")) || ((data11.q25 === undefined) && (missing2 = "q25"))) || ((data11.q50 === undefined) && (missing2 = "q50"))) || ((data11.q75 === undefined) && (missing2 = "q75"))) || ((data11.q95 === undefined) && (missing2 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/I",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs29 = errors;
for(const key2 in data11){if(errors >= 20) break;
if(!(((((key2 === "q05") || (key2 === "q25")) || (key2 === "q50")) || (key2 === "q75")) || (key2 === "q95"))){
validate15.errors = [{instancePath:instancePath+"/I",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs29 === errors){
if(data11.q05 !== undefined){
let data12 = data11.q05;
const _errs30 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate15.errors = [{instancePath:instancePath+"/I/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q25 !== undefined){
let data13 = data11.q25;
const _errs32 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate15.errors = [{instancePath:instancePath+"/I/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q50 !== undefined){
let data14 = data11.q50;
const _errs34 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate15.errors = [{instancePath:instancePath+"/I/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q75 !== undefined){
let data15 = data11.q75;
const _errs36 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate15.errors = [{instancePath:instancePath+"/I/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.q95 !== undefined){
let data16 = data11.q95;
const _errs38 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate15.errors = [{instancePath:instancePath+"/I/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs38 === errors;
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
}
else {
validate15.errors = [{instancePath:instancePath+"/I",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta !== undefined){
let data17 = data.beta;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if((((((data17.q05 === undefined) && (missing3 = "q05")) || ((data17.q25 === undefined) && (missing3 = "q25"))) || ((data17.q50 === undefined) && (missing3 = "q50"))) || ((data17.q75 === undefined) && (missing3 = "q75"))) || ((data17.q95 === undefined) && (missing3 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/beta",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs43 = errors;
for(const key3 in data17){if(errors >= 20) break;
if(!(((((key3 === "q05") || (key3 === "q25")) || (key3 === "q50")) || (key3 === "q75")) || (key3 === "q95"))){
validate15.errors = [{instancePath:instancePath+"/beta",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs43 === errors){
if(data17.q05 !== undefined){
let data18 = data17.q05;
const _errs44 = errors;
if(!((typeof data18 == "number") && (isFinite(data18)))){
validate15.errors = [{instancePath:instancePath+"/beta/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q25 !== undefined){
let data19 = data17.q25;
const _errs46 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate15.errors = [{instancePath:instancePath+"/beta/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs46 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q50 !== undefined){
let data20 = data17.q50;
const _errs48 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate15.errors = [{instancePath:instancePath+"/beta/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs48 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q75 !== undefined){
let data21 = data17.q75;
const _errs50 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
validate15.errors = [{instancePath:instancePath+"/beta/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs50 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.q95 !== undefined){
let data22 = data17.q95;
const _errs52 = errors;
if(!((typeof data22 == "number") && (isFinite(data22)))){
validate15.errors = [{instancePath:instancePath+"/beta/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs52 === errors;
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
}
else {
validate15.errors = [{instancePath:instancePath+"/beta",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.Rt !== undefined){
let data23 = data.Rt;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if((((((data23.q05 === undefined) && (missing4 = "q05")) || ((data23.q25 === undefined) && (missing4 = "q25"))) || ((data23.q50 === undefined) && (missing4 = "q50"))) || ((data23.q75 === undefined) && (missing4 = "q75"))) || ((data23.q95 === undefined) && (missing4 = "q95"))){
validate15.errors = [{instancePath:instancePath+"/Rt",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs57 = errors;
for(const key4 in data23){if(errors >= 20) break;
if(!(((((key4 === "q05") || (key4 === "q25")) || (key4 === "q50")) || (key4 === "q75")) || (key4 === "q95"))){
validate15.errors = [{instancePath:instancePath+"/Rt",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs57 === errors){
if(data23.q05 !== undefined){
let data24 = data23.q05;
const _errs58 = errors;
if(!((typeof data24 == "number") && (isFinite(data24)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q25 !== undefined){
let data25 = data23.q25;
const _errs60 = errors;
if(!((typeof data25 == "number") && (isFinite(data25)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q50 !== undefined){
let data26 = data23.q50;
const _errs62 = errors;
if(!((typeof data26 == "number") && (isFinite(data26)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs62 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q75 !== undefined){
let data27 = data23.q75;
const _errs64 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs64 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.q95 !== undefined){
let data28 = data23.q95;
const _errs66 = errors;
if(!((typeof data28 == "number") && (isFinite(data28)))){
validate15.errors = [{instancePath:instancePath+"/Rt/q95",keyword:"type",params:{type: "number"}}];
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
}
else {
validate15.errors = [{instancePath:instancePath+"/Rt",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovation !== undefined){
let data29 = data.innovation;
const _errs68 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
validate15.errors = [{instancePath:instancePath+"/innovation",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovationZ !== undefined){
let data30 = data.innovationZ;
const _errs70 = errors;
if(!((typeof data30 == "number") && (isFinite(data30)))){
validate15.errors = [{instancePath:instancePath+"/innovationZ",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spread !== undefined){
let data31 = data.spread;
const _errs72 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
validate15.errors = [{instancePath:instancePath+"/spread",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data32 = data.logLik;
const _errs74 = errors;
if(!((typeof data32 == "number") && (isFinite(data32)))){
validate15.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLikSum !== undefined){
let data33 = data.logLikSum;
const _errs76 = errors;
if(!((typeof data33 == "number") && (isFinite(data33)))){
validate15.errors = [{instancePath:instancePath+"/logLikSum",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constraintHits !== undefined){
let data34 = data.constraintHits;
const _errs78 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate15.errors = [{instancePath:instancePath+"/constraintHits",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs78){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 9007199254740991 || isNaN(data34)){
validate15.errors = [{instancePath:instancePath+"/constraintHits",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate15.errors = [{instancePath:instancePath+"/constraintHits",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
}
else {
validate15.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const LogData = validate16;
const schema27 = {"type":"object","additionalProperties":false,"required":["level","message"],"properties":{"level":{"type":"string","enum":["debug","info","warn","error"]},"message":{"type":"string","maxLength":8192},"fields":{"type":"object","additionalProperties":true}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.level === undefined) && (missing0 = "level")) || ((data.message === undefined) && (missing0 = "message"))){
validate16.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "level") || (key0 === "message")) || (key0 === "fields"))){
validate16.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.level !== undefined){
let data0 = data.level;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate16.errors = [{instancePath:instancePath+"/level",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "debug") || (data0 === "info")) || (data0 === "warn")) || (data0 === "error"))){
validate16.errors = [{instancePath:instancePath+"/level",keyword:"enum",params:{allowedValues: schema27.properties.level.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data1 = data.message;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) > 8192){
validate16.errors = [{instancePath:instancePath+"/message",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/message",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data2 = data.fields;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
validate16.errors = [{instancePath:instancePath+"/fields",keyword:"type",params:{type: "object"}}];
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
}
else {
validate16.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const EnkfInputData = validate17;

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.inputId === undefined) && (missing0 = "inputId")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.data === undefined) && (missing0 = "data"))) || ((data.by === undefined) && (missing0 = "by"))){
validate17.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "inputId") || (key0 === "name")) || (key0 === "data")) || (key0 === "by"))){
validate17.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.inputId !== undefined){
let data0 = data.inputId;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 64){
validate17.errors = [{instancePath:instancePath+"/inputId",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func3(data0) < 1){
validate17.errors = [{instancePath:instancePath+"/inputId",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/inputId",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate17.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
if("tune" !== data1){
validate17.errors = [{instancePath:instancePath+"/name",keyword:"const",params:{allowedValue: "tune"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data2 = data.data;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
validate17.errors = [{instancePath:instancePath+"/data",keyword:"minProperties",params:{limit: 1}}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data2){if(errors >= 20) break;
if(!(((key1 === "inflation") || (key1 === "sigmaBeta")) || (key1 === "phi"))){
validate17.errors = [{instancePath:instancePath+"/data",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.inflation !== undefined){
let data3 = data2.inflation;
const _errs11 = errors;
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/data/inflation",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/data/inflation",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data/inflation",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.sigmaBeta !== undefined){
let data4 = data2.sigmaBeta;
const _errs13 = errors;
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2 || isNaN(data4)){
validate17.errors = [{instancePath:instancePath+"/data/sigmaBeta",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate17.errors = [{instancePath:instancePath+"/data/sigmaBeta",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data/sigmaBeta",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.phi !== undefined){
let data5 = data2.phi;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 10000 || isNaN(data5)){
validate17.errors = [{instancePath:instancePath+"/data/phi",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data5 < 0.1 || isNaN(data5)){
validate17.errors = [{instancePath:instancePath+"/data/phi",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data/phi",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/data",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data6 = data.by;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(func3(data6) > 255){
validate17.errors = [{instancePath:instancePath+"/by",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data6) < 1){
validate17.errors = [{instancePath:instancePath+"/by",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/by",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs17 === errors;
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
validate17.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const AppliedData = validate18;

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.inputIds === undefined) && (missing0 = "inputIds")) || ((data.superseded === undefined) && (missing0 = "superseded"))) || ((data.attempt === undefined) && (missing0 = "attempt"))){
validate18.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "inputIds") || (key0 === "superseded")) || (key0 === "step")) || (key0 === "attempt"))){
validate18.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.inputIds !== undefined){
let data0 = data.inputIds;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate18.errors = [{instancePath:instancePath+"/inputIds",keyword:"maxItems",params:{limit: 10000}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func3(data1) > 64){
validate18.errors = [{instancePath:instancePath+"/inputIds/" + i0,keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func3(data1) < 1){
validate18.errors = [{instancePath:instancePath+"/inputIds/" + i0,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/inputIds/" + i0,keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/inputIds",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.superseded !== undefined){
let data2 = data.superseded;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length > 10000){
validate18.errors = [{instancePath:instancePath+"/superseded",keyword:"maxItems",params:{limit: 10000}}];
return false;
}
else {
var valid3 = true;
const len1 = data2.length;
for(let i1=0; i1<len1 && errors < 20; i1++){
let data3 = data2[i1];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func3(data3) > 64){
validate18.errors = [{instancePath:instancePath+"/superseded/" + i1,keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func3(data3) < 1){
validate18.errors = [{instancePath:instancePath+"/superseded/" + i1,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/superseded/" + i1,keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs9 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/superseded",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined){
let data4 = data.step;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate18.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate18.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate18.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined){
let data5 = data.attempt;
const _errs14 = errors;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate18.errors = [{instancePath:instancePath+"/attempt",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
validate18.errors = [{instancePath:instancePath+"/attempt",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate18.errors = [{instancePath:instancePath+"/attempt",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
else {
validate18.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const RetryingData = validate19;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.attempt === undefined) && (missing0 = "attempt")) || ((data.delayMs === undefined) && (missing0 = "delayMs"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate19.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "attempt") || (key0 === "delayMs")) || (key0 === "reason"))){
validate19.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.attempt !== undefined){
let data0 = data.attempt;
const _errs2 = errors;
const _errs3 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate19.errors = [{instancePath:instancePath+"/attempt",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
validate19.errors = [{instancePath:instancePath+"/attempt",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate19.errors = [{instancePath:instancePath+"/attempt",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined){
let data1 = data.delayMs;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate19.errors = [{instancePath:instancePath+"/delayMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 86400000 || isNaN(data1)){
validate19.errors = [{instancePath:instancePath+"/delayMs",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate19.errors = [{instancePath:instancePath+"/delayMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.reason !== undefined){
let data2 = data.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func3(data2) > 1024){
validate19.errors = [{instancePath:instancePath+"/reason",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
else {
if(func3(data2) < 1){
validate19.errors = [{instancePath:instancePath+"/reason",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/reason",keyword:"type",params:{type: "string"}}];
return false;
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
}
else {
validate19.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const EnkfCompletedData = validate20;
const schema39 = {"type":"object","additionalProperties":false,"required":["I_final","beta_final","RtFinal","forecast","rmse1","coverage50","coverage90","crps","logLik","peak","seed","steps","digest","notice"],"properties":{"I_final":{"type":"number"},"beta_final":{"type":"number"},"RtFinal":{"type":"number"},"forecast":{"type":"array","maxItems":365,"items":{"$ref":"#/definitions/EnkfForecastDay"}},"rmse1":{"type":"number"},"coverage50":{"type":"number","minimum":0,"maximum":1},"coverage90":{"type":"number","minimum":0,"maximum":1},"crps":{"type":"number"},"logLik":{"type":"number"},"peak":{"$ref":"#/definitions/EnkfPeak"},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"steps":{"type":"integer","minimum":1,"maximum":1000},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","maxLength":64},"notice":{"type":"string","maxLength":500}}};
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.I_final === undefined) && (missing0 = "I_final")) || ((data.beta_final === undefined) && (missing0 = "beta_final"))) || ((data.RtFinal === undefined) && (missing0 = "RtFinal"))) || ((data.forecast === undefined) && (missing0 = "forecast"))) || ((data.rmse1 === undefined) && (missing0 = "rmse1"))) || ((data.coverage50 === undefined) && (missing0 = "coverage50"))) || ((data.coverage90 === undefined) && (missing0 = "coverage90"))) || ((data.crps === undefined) && (missing0 = "crps"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.peak === undefined) && (missing0 = "peak"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate21.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema39.properties, key0))){
validate21.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.I_final !== undefined){
let data0 = data.I_final;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate21.errors = [{instancePath:instancePath+"/I_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_final !== undefined){
let data1 = data.beta_final;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate21.errors = [{instancePath:instancePath+"/beta_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.RtFinal !== undefined){
let data2 = data.RtFinal;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate21.errors = [{instancePath:instancePath+"/RtFinal",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
let data3 = data.forecast;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 365){
validate21.errors = [{instancePath:instancePath+"/forecast",keyword:"maxItems",params:{limit: 365}}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((((((data4.t === undefined) && (missing1 = "t")) || ((data4.mean === undefined) && (missing1 = "mean"))) || ((data4.q05 === undefined) && (missing1 = "q05"))) || ((data4.q25 === undefined) && (missing1 = "q25"))) || ((data4.q50 === undefined) && (missing1 = "q50"))) || ((data4.q75 === undefined) && (missing1 = "q75"))) || ((data4.q95 === undefined) && (missing1 = "q95"))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){if(errors >= 20) break;
if(!(((((((key1 === "t") || (key1 === "mean")) || (key1 === "q05")) || (key1 === "q25")) || (key1 === "q50")) || (key1 === "q75")) || (key1 === "q95"))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.t !== undefined){
let data5 = data4.t;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data4.mean !== undefined){
let data6 = data4.mean;
const _errs16 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q05 !== undefined){
let data7 = data4.q05;
const _errs18 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q25 !== undefined){
let data8 = data4.q25;
const _errs20 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q50 !== undefined){
let data9 = data4.q50;
const _errs22 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q75 !== undefined){
let data10 = data4.q75;
const _errs24 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q95 !== undefined){
let data11 = data4.q95;
const _errs26 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs26 === errors;
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
}
else {
validate21.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/forecast",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rmse1 !== undefined){
let data12 = data.rmse1;
const _errs28 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate21.errors = [{instancePath:instancePath+"/rmse1",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage50 !== undefined){
let data13 = data.coverage50;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/coverage50",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/coverage50",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/coverage50",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage90 !== undefined){
let data14 = data.coverage90;
const _errs32 = errors;
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/coverage90",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/coverage90",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/coverage90",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.crps !== undefined){
let data15 = data.crps;
const _errs34 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate21.errors = [{instancePath:instancePath+"/crps",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data16 = data.logLik;
const _errs36 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate21.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peak !== undefined){
let data17 = data.peak;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if(((data17.t === undefined) && (missing2 = "t")) || ((data17.I === undefined) && (missing2 = "I"))){
validate21.errors = [{instancePath:instancePath+"/peak",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs41 = errors;
for(const key2 in data17){if(errors >= 20) break;
if(!((key2 === "t") || (key2 === "I"))){
validate21.errors = [{instancePath:instancePath+"/peak",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs41 === errors){
if(data17.t !== undefined){
let data18 = data17.t;
const _errs42 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate21.errors = [{instancePath:instancePath+"/peak/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100000 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/peak/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/peak/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid5 = _errs42 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.I !== undefined){
let data19 = data17.I;
const _errs44 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate21.errors = [{instancePath:instancePath+"/peak/I",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs44 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/peak",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data20 = data.seed;
const _errs46 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate21.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs46){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.steps !== undefined){
let data21 = data.steps;
const _errs48 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate21.errors = [{instancePath:instancePath+"/steps",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs48){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/steps",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/steps",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data22 = data.digest;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data22 === "string"){
if(func3(data22) > 64){
validate21.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data22)){
validate21.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data23 = data.notice;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data23 === "string"){
if(func3(data23) > 500){
validate21.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs52 === errors;
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
else {
validate21.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate20.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate20.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
if(!(validate21(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate20.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}

export const FailedData = validate23;
const schema43 = {"type":"object","additionalProperties":false,"required":["type","title","status","detail","code"],"properties":{"type":{"type":"string","format":"uri-reference","maxLength":300},"title":{"type":"string","maxLength":200},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"type":"string","maxLength":4096},"code":{"$ref":"#/definitions/ProblemCode"},"errors":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/FieldError"}},"retryAfterMs":{"$ref":"#/definitions/RetryAfterMs"},"job":{"$ref":"#/definitions/JobRef"},"earliest":{"$ref":"#/definitions/Seq"},"lastSeq":{"$ref":"#/definitions/Seq"},"requestId":{"type":"string","maxLength":200}}};
const schema44 = {"type":"string","maxLength":64,"x-may-grow":true,"enum":["invalid-body","invalid-parameter","invalid-cursor","too-many-subscriptions","invalid-message","unauthorized","forbidden","origin-refused","not-found","job-not-found","method-not-allowed","not-acceptable","request-timeout","idempotency-conflict","job-finished","job-running","already-subscribed","caller-changed","cursor-ahead","log-rewritten","cursor-expired","body-too-large","uri-too-long","unsupported-media-type","host-refused","validation-failed","rate-limited","headers-too-large","internal","overloaded","unavailable","draining","too-slow","token-expiring","ticket-expiring","task-failed","task-broke-contract","event-too-large","worker-crashed","timed-out","interrupted"]};
const formats0 = /^[\x21-\x7e]*$/;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.code === undefined) && (missing0 = "code"))){
validate24.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema43.properties, key0))){
validate24.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) > 300){
validate24.errors = [{instancePath:instancePath+"/type",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!(formats0.test(data0))){
validate24.errors = [{instancePath:instancePath+"/type",keyword:"format",params:{format: "uri-reference"}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) > 200){
validate24.errors = [{instancePath:instancePath+"/title",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/title",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate24.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate24.errors = [{instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate24.errors = [{instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
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
if(data.detail !== undefined){
let data3 = data.detail;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func3(data3) > 4096){
validate24.errors = [{instancePath:instancePath+"/detail",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/detail",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data4 = data.code;
const _errs10 = errors;
const _errs11 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((data4 === "invalid-body") || (data4 === "invalid-parameter")) || (data4 === "invalid-cursor")) || (data4 === "too-many-subscriptions")) || (data4 === "invalid-message")) || (data4 === "unauthorized")) || (data4 === "forbidden")) || (data4 === "origin-refused")) || (data4 === "not-found")) || (data4 === "job-not-found")) || (data4 === "method-not-allowed")) || (data4 === "not-acceptable")) || (data4 === "request-timeout")) || (data4 === "idempotency-conflict")) || (data4 === "job-finished")) || (data4 === "job-running")) || (data4 === "already-subscribed")) || (data4 === "caller-changed")) || (data4 === "cursor-ahead")) || (data4 === "log-rewritten")) || (data4 === "cursor-expired")) || (data4 === "body-too-large")) || (data4 === "uri-too-long")) || (data4 === "unsupported-media-type")) || (data4 === "host-refused")) || (data4 === "validation-failed")) || (data4 === "rate-limited")) || (data4 === "headers-too-large")) || (data4 === "internal")) || (data4 === "overloaded")) || (data4 === "unavailable")) || (data4 === "draining")) || (data4 === "too-slow")) || (data4 === "token-expiring")) || (data4 === "ticket-expiring")) || (data4 === "task-failed")) || (data4 === "task-broke-contract")) || (data4 === "event-too-large")) || (data4 === "worker-crashed")) || (data4 === "timed-out")) || (data4 === "interrupted"))){
validate24.errors = [{instancePath:instancePath+"/code",keyword:"enum",params:{allowedValues: schema44.enum}}];
return false;
}
if(errors === _errs11){
if(typeof data4 === "string"){
if(func3(data4) > 64){
validate24.errors = [{instancePath:instancePath+"/code",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/code",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
let data5 = data.errors;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
if(data5.length > 100){
validate24.errors = [{instancePath:instancePath+"/errors",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data6 = data5[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.pointer === undefined) && (missing1 = "pointer")) || ((data6.message === undefined) && (missing1 = "message"))){
validate24.errors = [{instancePath:instancePath+"/errors/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){if(errors >= 20) break;
if(!((key1 === "pointer") || (key1 === "message"))){
validate24.errors = [{instancePath:instancePath+"/errors/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.pointer !== undefined){
let data7 = data6.pointer;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(func3(data7) > 2048){
validate24.errors = [{instancePath:instancePath+"/errors/" + i0+"/pointer",keyword:"maxLength",params:{limit: 2048}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/errors/" + i0+"/pointer",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.message !== undefined){
let data8 = data6.message;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(func3(data8) > 1024){
validate24.errors = [{instancePath:instancePath+"/errors/" + i0+"/message",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/errors/" + i0+"/message",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/errors/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/errors",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined){
let data9 = data.retryAfterMs;
const _errs24 = errors;
const _errs25 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate24.errors = [{instancePath:instancePath+"/retryAfterMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs25){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 86400000 || isNaN(data9)){
validate24.errors = [{instancePath:instancePath+"/retryAfterMs",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate24.errors = [{instancePath:instancePath+"/retryAfterMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
let data10 = data.job;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(func3(data10) > 64){
validate24.errors = [{instancePath:instancePath+"/job",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func3(data10) < 1){
validate24.errors = [{instancePath:instancePath+"/job",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/job",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined){
let data11 = data.earliest;
const _errs30 = errors;
const _errs31 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate24.errors = [{instancePath:instancePath+"/earliest",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs31){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate24.errors = [{instancePath:instancePath+"/earliest",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate24.errors = [{instancePath:instancePath+"/earliest",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
let data12 = data.lastSeq;
const _errs33 = errors;
const _errs34 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate24.errors = [{instancePath:instancePath+"/lastSeq",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate24.errors = [{instancePath:instancePath+"/lastSeq",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate24.errors = [{instancePath:instancePath+"/lastSeq",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.requestId !== undefined){
let data13 = data.requestId;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data13 === "string"){
if(func3(data13) > 200){
validate24.errors = [{instancePath:instancePath+"/requestId",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/requestId",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs36 === errors;
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
else {
validate24.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.error === undefined) && (missing0 = "error")){
validate23.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "error")){
validate23.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.error !== undefined){
if(!(validate24(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate23.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const CancelledData = validate26;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((key0 === "reason") || (key0 === "by"))){
validate26.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.reason !== undefined){
let data0 = data.reason;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 500){
validate26.errors = [{instancePath:instancePath+"/reason",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(func3(data0) < 1){
validate26.errors = [{instancePath:instancePath+"/reason",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/reason",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data1 = data.by;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func3(data1) > 255){
validate26.errors = [{instancePath:instancePath+"/by",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data1) < 1){
validate26.errors = [{instancePath:instancePath+"/by",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/by",keyword:"type",params:{type: "string"}}];
return false;
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
else {
validate26.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

export const SweepAcceptedData = validate27;
const schema54 = {"type":"object","additionalProperties":false,"properties":{"design":{"type":"string","enum":["grid","latinHypercube"]},"members":{"type":"integer","minimum":2,"maximum":2000},"beta":{"$ref":"#/definitions/SweepBeta"},"infectiousPeriodDays":{"$ref":"#/definitions/SweepInfectiousPeriodDays"},"interventionDay":{"$ref":"#/definitions/SweepInterventionDay"},"reduction":{"$ref":"#/definitions/SweepReduction"},"model":{"type":"string","enum":["stochastic","ode"]},"replicates":{"type":"integer","minimum":1,"maximum":1000},"population":{"type":"integer","minimum":10,"maximum":1000000},"initialInfectious":{"type":"integer","minimum":1,"maximum":1000000},"days":{"type":"integer","minimum":1,"maximum":366},"capacity":{"type":"number","minimum":0,"maximum":1000000},"seed":{"type":"integer","minimum":0,"maximum":4294967295}},"required":["design","members","beta","infectiousPeriodDays","interventionDay","reduction","model","replicates","population","initialInfectious","days","capacity","seed"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.design === undefined) && (missing0 = "design")) || ((data.members === undefined) && (missing0 = "members"))) || ((data.beta === undefined) && (missing0 = "beta"))) || ((data.infectiousPeriodDays === undefined) && (missing0 = "infectiousPeriodDays"))) || ((data.interventionDay === undefined) && (missing0 = "interventionDay"))) || ((data.reduction === undefined) && (missing0 = "reduction"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.replicates === undefined) && (missing0 = "replicates"))) || ((data.population === undefined) && (missing0 = "population"))) || ((data.initialInfectious === undefined) && (missing0 = "initialInfectious"))) || ((data.days === undefined) && (missing0 = "days"))) || ((data.capacity === undefined) && (missing0 = "capacity"))) || ((data.seed === undefined) && (missing0 = "seed"))){
validate28.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema54.properties, key0))){
validate28.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.design !== undefined){
let data0 = data.design;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate28.errors = [{instancePath:instancePath+"/design",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "grid") || (data0 === "latinHypercube"))){
validate28.errors = [{instancePath:instancePath+"/design",keyword:"enum",params:{allowedValues: schema54.properties.design.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.members !== undefined){
let data1 = data.members;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate28.errors = [{instancePath:instancePath+"/members",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2000 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/members",keyword:"maximum",params:{comparison: "<=", limit: 2000}}];
return false;
}
else {
if(data1 < 2 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/members",keyword:"minimum",params:{comparison: ">=", limit: 2}}];
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
if(data.beta !== undefined){
let data2 = data.beta;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.from === undefined) && (missing1 = "from")) || ((data2.to === undefined) && (missing1 = "to"))) || ((data2.points === undefined) && (missing1 = "points"))){
validate28.errors = [{instancePath:instancePath+"/beta",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){if(errors >= 20) break;
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "points"))){
validate28.errors = [{instancePath:instancePath+"/beta",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.from !== undefined){
let data3 = data2.from;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 20 || isNaN(data3)){
validate28.errors = [{instancePath:instancePath+"/beta/from",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data3 < 0.001 || isNaN(data3)){
validate28.errors = [{instancePath:instancePath+"/beta/from",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/beta/from",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.to !== undefined){
let data4 = data2.to;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 20 || isNaN(data4)){
validate28.errors = [{instancePath:instancePath+"/beta/to",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data4 < 0.001 || isNaN(data4)){
validate28.errors = [{instancePath:instancePath+"/beta/to",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/beta/to",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.points !== undefined){
let data5 = data2.points;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate28.errors = [{instancePath:instancePath+"/beta/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 20 || isNaN(data5)){
validate28.errors = [{instancePath:instancePath+"/beta/points",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate28.errors = [{instancePath:instancePath+"/beta/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/beta",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infectiousPeriodDays !== undefined){
let data6 = data.infectiousPeriodDays;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((data6.from === undefined) && (missing2 = "from")) || ((data6.to === undefined) && (missing2 = "to"))) || ((data6.points === undefined) && (missing2 = "points"))){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs19 = errors;
for(const key2 in data6){if(errors >= 20) break;
if(!(((key2 === "from") || (key2 === "to")) || (key2 === "points"))){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.from !== undefined){
let data7 = data6.from;
const _errs20 = errors;
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/from",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data7 < 0.2 || isNaN(data7)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/from",keyword:"minimum",params:{comparison: ">=", limit: 0.2}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/from",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.to !== undefined){
let data8 = data6.to;
const _errs22 = errors;
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/to",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data8 < 0.2 || isNaN(data8)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/to",keyword:"minimum",params:{comparison: ">=", limit: 0.2}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/to",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.points !== undefined){
let data9 = data6.points;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 20 || isNaN(data9)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/points",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data9 < 1 || isNaN(data9)){
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interventionDay !== undefined){
let data10 = data.interventionDay;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((((data10.from === undefined) && (missing3 = "from")) || ((data10.to === undefined) && (missing3 = "to"))) || ((data10.points === undefined) && (missing3 = "points"))){
validate28.errors = [{instancePath:instancePath+"/interventionDay",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs29 = errors;
for(const key3 in data10){if(errors >= 20) break;
if(!(((key3 === "from") || (key3 === "to")) || (key3 === "points"))){
validate28.errors = [{instancePath:instancePath+"/interventionDay",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs29 === errors){
if(data10.from !== undefined){
let data11 = data10.from;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 366 || isNaN(data11)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/from",keyword:"maximum",params:{comparison: "<=", limit: 366}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/from",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/interventionDay/from",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.to !== undefined){
let data12 = data10.to;
const _errs32 = errors;
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 366 || isNaN(data12)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/to",keyword:"maximum",params:{comparison: "<=", limit: 366}}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/to",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/interventionDay/to",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.points !== undefined){
let data13 = data10.points;
const _errs34 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate28.errors = [{instancePath:instancePath+"/interventionDay/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 20 || isNaN(data13)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/points",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate28.errors = [{instancePath:instancePath+"/interventionDay/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/interventionDay",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reduction !== undefined){
let data14 = data.reduction;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if((((data14.from === undefined) && (missing4 = "from")) || ((data14.to === undefined) && (missing4 = "to"))) || ((data14.points === undefined) && (missing4 = "points"))){
validate28.errors = [{instancePath:instancePath+"/reduction",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs39 = errors;
for(const key4 in data14){if(errors >= 20) break;
if(!(((key4 === "from") || (key4 === "to")) || (key4 === "points"))){
validate28.errors = [{instancePath:instancePath+"/reduction",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs39 === errors){
if(data14.from !== undefined){
let data15 = data14.from;
const _errs40 = errors;
if(errors === _errs40){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
validate28.errors = [{instancePath:instancePath+"/reduction/from",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate28.errors = [{instancePath:instancePath+"/reduction/from",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/reduction/from",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data14.to !== undefined){
let data16 = data14.to;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
validate28.errors = [{instancePath:instancePath+"/reduction/to",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate28.errors = [{instancePath:instancePath+"/reduction/to",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/reduction/to",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid8 = _errs42 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data14.points !== undefined){
let data17 = data14.points;
const _errs44 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate28.errors = [{instancePath:instancePath+"/reduction/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs44){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 20 || isNaN(data17)){
validate28.errors = [{instancePath:instancePath+"/reduction/points",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate28.errors = [{instancePath:instancePath+"/reduction/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/reduction",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
let data18 = data.model;
const _errs46 = errors;
if(typeof data18 !== "string"){
validate28.errors = [{instancePath:instancePath+"/model",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data18 === "stochastic") || (data18 === "ode"))){
validate28.errors = [{instancePath:instancePath+"/model",keyword:"enum",params:{allowedValues: schema54.properties.model.enum}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicates !== undefined){
let data19 = data.replicates;
const _errs48 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate28.errors = [{instancePath:instancePath+"/replicates",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs48){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1000 || isNaN(data19)){
validate28.errors = [{instancePath:instancePath+"/replicates",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate28.errors = [{instancePath:instancePath+"/replicates",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.population !== undefined){
let data20 = data.population;
const _errs50 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate28.errors = [{instancePath:instancePath+"/population",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs50){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000000 || isNaN(data20)){
validate28.errors = [{instancePath:instancePath+"/population",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data20 < 10 || isNaN(data20)){
validate28.errors = [{instancePath:instancePath+"/population",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.initialInfectious !== undefined){
let data21 = data.initialInfectious;
const _errs52 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate28.errors = [{instancePath:instancePath+"/initialInfectious",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000000 || isNaN(data21)){
validate28.errors = [{instancePath:instancePath+"/initialInfectious",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate28.errors = [{instancePath:instancePath+"/initialInfectious",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data22 = data.days;
const _errs54 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate28.errors = [{instancePath:instancePath+"/days",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs54){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 366 || isNaN(data22)){
validate28.errors = [{instancePath:instancePath+"/days",keyword:"maximum",params:{comparison: "<=", limit: 366}}];
return false;
}
else {
if(data22 < 1 || isNaN(data22)){
validate28.errors = [{instancePath:instancePath+"/days",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capacity !== undefined){
let data23 = data.capacity;
const _errs56 = errors;
if(errors === _errs56){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000 || isNaN(data23)){
validate28.errors = [{instancePath:instancePath+"/capacity",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data23 < 0 || isNaN(data23)){
validate28.errors = [{instancePath:instancePath+"/capacity",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/capacity",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data24 = data.seed;
const _errs58 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate28.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs58){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 4294967295 || isNaN(data24)){
validate28.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate28.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs58 === errors;
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
validate28.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate27.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate27.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
const _errs2 = errors;
if(!(validate28(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) > 64){
validate27.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data1)){
validate27.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data2 = data.label;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func3(data2) > 200){
validate27.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data2) < 1){
validate27.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data3 = data.owner;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func3(data3) > 255){
validate27.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data3) < 1){
validate27.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
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
validate27.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

export const SweepProgress = validate30;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.step === undefined) && (missing0 = "step")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.pct === undefined) && (missing0 = "pct"))) || ((data.etaS === undefined) && (missing0 = "etaS"))) || ((data.runsPerS === undefined) && (missing0 = "runsPerS"))){
validate30.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((((key0 === "step") || (key0 === "total")) || (key0 === "pct")) || (key0 === "etaS")) || (key0 === "runsPerS"))){
validate30.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.step !== undefined){
let data0 = data.step;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate30.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 160000 || isNaN(data0)){
validate30.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate30.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data1 = data.total;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate30.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 160000 || isNaN(data1)){
validate30.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate30.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.pct !== undefined){
let data2 = data.pct;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/pct",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/pct",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/pct",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etaS !== undefined){
let data3 = data.etaS;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate30.errors = [{instancePath:instancePath+"/etaS",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/etaS",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runsPerS !== undefined){
let data4 = data.runsPerS;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate30.errors = [{instancePath:instancePath+"/runsPerS",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/runsPerS",keyword:"type",params:{type: "number"}}];
return false;
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
}
}
else {
validate30.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}

export const SweepMember = validate31;

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.index === undefined) && (missing0 = "index")) || ((data.params === undefined) && (missing0 = "params"))){
validate31.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((((((key0 === "index") || (key0 === "params")) || (key0 === "peakI")) || (key0 === "peakDay")) || (key0 === "finalSize")) || (key0 === "exceedance")) || (key0 === "I")) || (key0 === "error"))){
validate31.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.index !== undefined){
let data0 = data.index;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate31.errors = [{instancePath:instancePath+"/index",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 160000 || isNaN(data0)){
validate31.errors = [{instancePath:instancePath+"/index",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate31.errors = [{instancePath:instancePath+"/index",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.params !== undefined){
let data1 = data.params;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.beta === undefined) && (missing1 = "beta")) || ((data1.infectiousPeriodDays === undefined) && (missing1 = "infectiousPeriodDays"))) || ((data1.interventionDay === undefined) && (missing1 = "interventionDay"))) || ((data1.reduction === undefined) && (missing1 = "reduction"))){
validate31.errors = [{instancePath:instancePath+"/params",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){if(errors >= 20) break;
if(!((((key1 === "beta") || (key1 === "infectiousPeriodDays")) || (key1 === "interventionDay")) || (key1 === "reduction"))){
validate31.errors = [{instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.beta !== undefined){
let data2 = data1.beta;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate31.errors = [{instancePath:instancePath+"/params/beta",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/params/beta",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.infectiousPeriodDays !== undefined){
let data3 = data1.infectiousPeriodDays;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate31.errors = [{instancePath:instancePath+"/params/infectiousPeriodDays",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/params/infectiousPeriodDays",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.interventionDay !== undefined){
let data4 = data1.interventionDay;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate31.errors = [{instancePath:instancePath+"/params/interventionDay",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/params/interventionDay",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.reduction !== undefined){
let data5 = data1.reduction;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
validate31.errors = [{instancePath:instancePath+"/params/reduction",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate31.errors = [{instancePath:instancePath+"/params/reduction",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/params/reduction",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakI !== undefined){
let data6 = data.peakI;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((((data6.mean === undefined) && (missing2 = "mean")) || ((data6.q05 === undefined) && (missing2 = "q05"))) || ((data6.q50 === undefined) && (missing2 = "q50"))) || ((data6.q95 === undefined) && (missing2 = "q95"))){
validate31.errors = [{instancePath:instancePath+"/peakI",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs19 = errors;
for(const key2 in data6){if(errors >= 20) break;
if(!((((key2 === "mean") || (key2 === "q05")) || (key2 === "q50")) || (key2 === "q95"))){
validate31.errors = [{instancePath:instancePath+"/peakI",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.mean !== undefined){
let data7 = data6.mean;
const _errs20 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate31.errors = [{instancePath:instancePath+"/peakI/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.q05 !== undefined){
let data8 = data6.q05;
const _errs22 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate31.errors = [{instancePath:instancePath+"/peakI/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.q50 !== undefined){
let data9 = data6.q50;
const _errs24 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate31.errors = [{instancePath:instancePath+"/peakI/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.q95 !== undefined){
let data10 = data6.q95;
const _errs26 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate31.errors = [{instancePath:instancePath+"/peakI/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs26 === errors;
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
validate31.errors = [{instancePath:instancePath+"/peakI",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakDay !== undefined){
let data11 = data.peakDay;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((((data11.mean === undefined) && (missing3 = "mean")) || ((data11.q05 === undefined) && (missing3 = "q05"))) || ((data11.q50 === undefined) && (missing3 = "q50"))) || ((data11.q95 === undefined) && (missing3 = "q95"))){
validate31.errors = [{instancePath:instancePath+"/peakDay",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data11){if(errors >= 20) break;
if(!((((key3 === "mean") || (key3 === "q05")) || (key3 === "q50")) || (key3 === "q95"))){
validate31.errors = [{instancePath:instancePath+"/peakDay",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs31 === errors){
if(data11.mean !== undefined){
let data12 = data11.mean;
const _errs32 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate31.errors = [{instancePath:instancePath+"/peakDay/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.q05 !== undefined){
let data13 = data11.q05;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate31.errors = [{instancePath:instancePath+"/peakDay/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.q50 !== undefined){
let data14 = data11.q50;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate31.errors = [{instancePath:instancePath+"/peakDay/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.q95 !== undefined){
let data15 = data11.q95;
const _errs38 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate31.errors = [{instancePath:instancePath+"/peakDay/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs38 === errors;
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
validate31.errors = [{instancePath:instancePath+"/peakDay",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finalSize !== undefined){
let data16 = data.finalSize;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing4;
if(((((data16.mean === undefined) && (missing4 = "mean")) || ((data16.q05 === undefined) && (missing4 = "q05"))) || ((data16.q50 === undefined) && (missing4 = "q50"))) || ((data16.q95 === undefined) && (missing4 = "q95"))){
validate31.errors = [{instancePath:instancePath+"/finalSize",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs43 = errors;
for(const key4 in data16){if(errors >= 20) break;
if(!((((key4 === "mean") || (key4 === "q05")) || (key4 === "q50")) || (key4 === "q95"))){
validate31.errors = [{instancePath:instancePath+"/finalSize",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs43 === errors){
if(data16.mean !== undefined){
let data17 = data16.mean;
const _errs44 = errors;
if(!((typeof data17 == "number") && (isFinite(data17)))){
validate31.errors = [{instancePath:instancePath+"/finalSize/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.q05 !== undefined){
let data18 = data16.q05;
const _errs46 = errors;
if(!((typeof data18 == "number") && (isFinite(data18)))){
validate31.errors = [{instancePath:instancePath+"/finalSize/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.q50 !== undefined){
let data19 = data16.q50;
const _errs48 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate31.errors = [{instancePath:instancePath+"/finalSize/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.q95 !== undefined){
let data20 = data16.q95;
const _errs50 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate31.errors = [{instancePath:instancePath+"/finalSize/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs50 === errors;
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
validate31.errors = [{instancePath:instancePath+"/finalSize",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceedance !== undefined){
let data21 = data.exceedance;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if((((((data21.above === undefined) && (missing5 = "above")) || ((data21.runs === undefined) && (missing5 = "runs"))) || ((data21.share === undefined) && (missing5 = "share"))) || ((data21.low === undefined) && (missing5 = "low"))) || ((data21.high === undefined) && (missing5 = "high"))){
validate31.errors = [{instancePath:instancePath+"/exceedance",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs55 = errors;
for(const key5 in data21){if(errors >= 20) break;
if(!(((((key5 === "above") || (key5 === "runs")) || (key5 === "share")) || (key5 === "low")) || (key5 === "high"))){
validate31.errors = [{instancePath:instancePath+"/exceedance",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs55 === errors){
if(data21.above !== undefined){
let data22 = data21.above;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate31.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 1000000 || isNaN(data22)){
validate31.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate31.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data21.runs !== undefined){
let data23 = data21.runs;
const _errs58 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate31.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs58){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000 || isNaN(data23)){
validate31.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data23 < 1 || isNaN(data23)){
validate31.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data21.share !== undefined){
let data24 = data21.share;
const _errs60 = errors;
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1 || isNaN(data24)){
validate31.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate31.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data21.low !== undefined){
let data25 = data21.low;
const _errs62 = errors;
if(errors === _errs62){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1 || isNaN(data25)){
validate31.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate31.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid10 = _errs62 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data21.high !== undefined){
let data26 = data21.high;
const _errs64 = errors;
if(errors === _errs64){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate31.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate31.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid10 = _errs64 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/exceedance",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I !== undefined){
let data27 = data.I;
const _errs66 = errors;
if(errors === _errs66){
if(Array.isArray(data27)){
if(data27.length > 367){
validate31.errors = [{instancePath:instancePath+"/I",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data27.length < 2){
validate31.errors = [{instancePath:instancePath+"/I",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid11 = true;
const len0 = data27.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data28 = data27[i0];
const _errs68 = errors;
if(errors === _errs68){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate31.errors = [{instancePath:instancePath+"/I/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/I/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs68 === errors;
if(!valid11){
break;
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/I",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data29 = data.error;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data29 === "string"){
if(func3(data29) > 1100){
validate31.errors = [{instancePath:instancePath+"/error",keyword:"maxLength",params:{limit: 1100}}];
return false;
}
else {
if(func3(data29) < 1){
validate31.errors = [{instancePath:instancePath+"/error",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/error",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs70 === errors;
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
else {
validate31.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

export const SweepAggregate = validate32;

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.members === undefined) && (missing0 = "members")) || ((data.runs === undefined) && (missing0 = "runs"))) || ((data.I === undefined) && (missing0 = "I"))) || ((data.exceedance === undefined) && (missing0 = "exceedance"))){
validate32.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "members") || (key0 === "runs")) || (key0 === "I")) || (key0 === "exceedance"))){
validate32.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.members !== undefined){
let data0 = data.members;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate32.errors = [{instancePath:instancePath+"/members",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 160000 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/members",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/members",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runs !== undefined){
let data1 = data.runs;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate32.errors = [{instancePath:instancePath+"/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
validate32.errors = [{instancePath:instancePath+"/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate32.errors = [{instancePath:instancePath+"/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.I !== undefined){
let data2 = data.I;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((data2.q05 === undefined) && (missing1 = "q05")) || ((data2.q25 === undefined) && (missing1 = "q25"))) || ((data2.q50 === undefined) && (missing1 = "q50"))) || ((data2.q75 === undefined) && (missing1 = "q75"))) || ((data2.q95 === undefined) && (missing1 = "q95"))){
validate32.errors = [{instancePath:instancePath+"/I",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){if(errors >= 20) break;
if(!(((((key1 === "q05") || (key1 === "q25")) || (key1 === "q50")) || (key1 === "q75")) || (key1 === "q95"))){
validate32.errors = [{instancePath:instancePath+"/I",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.q05 !== undefined){
let data3 = data2.q05;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length > 367){
validate32.errors = [{instancePath:instancePath+"/I/q05",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data3.length < 2){
validate32.errors = [{instancePath:instancePath+"/I/q05",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data4 = data3[i0];
const _errs12 = errors;
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate32.errors = [{instancePath:instancePath+"/I/q05/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q05/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q05",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.q25 !== undefined){
let data5 = data2.q25;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
if(data5.length > 367){
validate32.errors = [{instancePath:instancePath+"/I/q25",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data5.length < 2){
validate32.errors = [{instancePath:instancePath+"/I/q25",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1 && errors < 20; i1++){
let data6 = data5[i1];
const _errs16 = errors;
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate32.errors = [{instancePath:instancePath+"/I/q25/" + i1,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q25/" + i1,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q25",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.q50 !== undefined){
let data7 = data2.q50;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data7)){
if(data7.length > 367){
validate32.errors = [{instancePath:instancePath+"/I/q50",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data7.length < 2){
validate32.errors = [{instancePath:instancePath+"/I/q50",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid5 = true;
const len2 = data7.length;
for(let i2=0; i2<len2 && errors < 20; i2++){
let data8 = data7[i2];
const _errs20 = errors;
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate32.errors = [{instancePath:instancePath+"/I/q50/" + i2,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q50/" + i2,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q50",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.q75 !== undefined){
let data9 = data2.q75;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data9)){
if(data9.length > 367){
validate32.errors = [{instancePath:instancePath+"/I/q75",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data9.length < 2){
validate32.errors = [{instancePath:instancePath+"/I/q75",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid6 = true;
const len3 = data9.length;
for(let i3=0; i3<len3 && errors < 20; i3++){
let data10 = data9[i3];
const _errs24 = errors;
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate32.errors = [{instancePath:instancePath+"/I/q75/" + i3,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q75/" + i3,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs24 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q75",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.q95 !== undefined){
let data11 = data2.q95;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data11)){
if(data11.length > 367){
validate32.errors = [{instancePath:instancePath+"/I/q95",keyword:"maxItems",params:{limit: 367}}];
return false;
}
else {
if(data11.length < 2){
validate32.errors = [{instancePath:instancePath+"/I/q95",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid7 = true;
const len4 = data11.length;
for(let i4=0; i4<len4 && errors < 20; i4++){
let data12 = data11[i4];
const _errs28 = errors;
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate32.errors = [{instancePath:instancePath+"/I/q95/" + i4,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q95/" + i4,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid7 = _errs28 === errors;
if(!valid7){
break;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I/q95",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/I",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceedance !== undefined){
let data13 = data.exceedance;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((((data13.above === undefined) && (missing2 = "above")) || ((data13.runs === undefined) && (missing2 = "runs"))) || ((data13.share === undefined) && (missing2 = "share"))) || ((data13.low === undefined) && (missing2 = "low"))) || ((data13.high === undefined) && (missing2 = "high"))){
validate32.errors = [{instancePath:instancePath+"/exceedance",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs33 = errors;
for(const key2 in data13){if(errors >= 20) break;
if(!(((((key2 === "above") || (key2 === "runs")) || (key2 === "share")) || (key2 === "low")) || (key2 === "high"))){
validate32.errors = [{instancePath:instancePath+"/exceedance",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.above !== undefined){
let data14 = data13.above;
const _errs34 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate32.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
validate32.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate32.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid9 = _errs34 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.runs !== undefined){
let data15 = data13.runs;
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate32.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
validate32.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data15 < 1 || isNaN(data15)){
validate32.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.share !== undefined){
let data16 = data13.share;
const _errs38 = errors;
if(errors === _errs38){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
validate32.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate32.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.low !== undefined){
let data17 = data13.low;
const _errs40 = errors;
if(errors === _errs40){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
validate32.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate32.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.high !== undefined){
let data18 = data13.high;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate32.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate32.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/exceedance",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs30 === errors;
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
validate32.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

export const SweepCompletedData = validate33;
const schema73 = {"type":"object","additionalProperties":false,"required":["members","failed","failures","runs","peakI","peakDay","finalSize","exceedance","seed","digest","notice"],"properties":{"members":{"type":"integer","minimum":1,"maximum":160000},"failed":{"type":"integer","minimum":0,"maximum":160000},"failures":{"type":"array","maxItems":20,"items":{"$ref":"#/definitions/SweepFailure"}},"runs":{"type":"integer","minimum":1,"maximum":1000000},"peakI":{"$ref":"#/definitions/SweepSpread"},"peakDay":{"$ref":"#/definitions/SweepSpread"},"finalSize":{"$ref":"#/definitions/SweepSpread"},"exceedance":{"$ref":"#/definitions/SweepExceedance"},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","maxLength":64},"notice":{"type":"string","maxLength":500}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.members === undefined) && (missing0 = "members")) || ((data.failed === undefined) && (missing0 = "failed"))) || ((data.failures === undefined) && (missing0 = "failures"))) || ((data.runs === undefined) && (missing0 = "runs"))) || ((data.peakI === undefined) && (missing0 = "peakI"))) || ((data.peakDay === undefined) && (missing0 = "peakDay"))) || ((data.finalSize === undefined) && (missing0 = "finalSize"))) || ((data.exceedance === undefined) && (missing0 = "exceedance"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate34.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema73.properties, key0))){
validate34.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.members !== undefined){
let data0 = data.members;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate34.errors = [{instancePath:instancePath+"/members",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 160000 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/members",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/members",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined){
let data1 = data.failed;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate34.errors = [{instancePath:instancePath+"/failed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 160000 || isNaN(data1)){
validate34.errors = [{instancePath:instancePath+"/failed",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate34.errors = [{instancePath:instancePath+"/failed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.failures !== undefined){
let data2 = data.failures;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 20){
validate34.errors = [{instancePath:instancePath+"/failures",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.index === undefined) && (missing1 = "index")) || ((data3.error === undefined) && (missing1 = "error"))){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data3){if(errors >= 20) break;
if(!((key1 === "index") || (key1 === "error"))){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs11 === errors){
if(data3.index !== undefined){
let data4 = data3.index;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 160000 || isNaN(data4)){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.error !== undefined){
let data5 = data3.error;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func3(data5) > 1100){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"maxLength",params:{limit: 1100}}];
return false;
}
else {
if(func3(data5) < 1){
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"type",params:{type: "string"}}];
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
validate34.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/failures",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runs !== undefined){
let data6 = data.runs;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate34.errors = [{instancePath:instancePath+"/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000 || isNaN(data6)){
validate34.errors = [{instancePath:instancePath+"/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate34.errors = [{instancePath:instancePath+"/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakI !== undefined){
let data7 = data.peakI;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((((data7.mean === undefined) && (missing2 = "mean")) || ((data7.q05 === undefined) && (missing2 = "q05"))) || ((data7.q50 === undefined) && (missing2 = "q50"))) || ((data7.q95 === undefined) && (missing2 = "q95"))){
validate34.errors = [{instancePath:instancePath+"/peakI",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data7){if(errors >= 20) break;
if(!((((key2 === "mean") || (key2 === "q05")) || (key2 === "q50")) || (key2 === "q95"))){
validate34.errors = [{instancePath:instancePath+"/peakI",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs21 === errors){
if(data7.mean !== undefined){
let data8 = data7.mean;
const _errs22 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate34.errors = [{instancePath:instancePath+"/peakI/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q05 !== undefined){
let data9 = data7.q05;
const _errs24 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate34.errors = [{instancePath:instancePath+"/peakI/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q50 !== undefined){
let data10 = data7.q50;
const _errs26 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate34.errors = [{instancePath:instancePath+"/peakI/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q95 !== undefined){
let data11 = data7.q95;
const _errs28 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate34.errors = [{instancePath:instancePath+"/peakI/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/peakI",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakDay !== undefined){
let data12 = data.peakDay;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if(((((data12.mean === undefined) && (missing3 = "mean")) || ((data12.q05 === undefined) && (missing3 = "q05"))) || ((data12.q50 === undefined) && (missing3 = "q50"))) || ((data12.q95 === undefined) && (missing3 = "q95"))){
validate34.errors = [{instancePath:instancePath+"/peakDay",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs33 = errors;
for(const key3 in data12){if(errors >= 20) break;
if(!((((key3 === "mean") || (key3 === "q05")) || (key3 === "q50")) || (key3 === "q95"))){
validate34.errors = [{instancePath:instancePath+"/peakDay",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data12.mean !== undefined){
let data13 = data12.mean;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate34.errors = [{instancePath:instancePath+"/peakDay/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q05 !== undefined){
let data14 = data12.q05;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate34.errors = [{instancePath:instancePath+"/peakDay/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q50 !== undefined){
let data15 = data12.q50;
const _errs38 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate34.errors = [{instancePath:instancePath+"/peakDay/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q95 !== undefined){
let data16 = data12.q95;
const _errs40 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate34.errors = [{instancePath:instancePath+"/peakDay/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/peakDay",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finalSize !== undefined){
let data17 = data.finalSize;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if(((((data17.mean === undefined) && (missing4 = "mean")) || ((data17.q05 === undefined) && (missing4 = "q05"))) || ((data17.q50 === undefined) && (missing4 = "q50"))) || ((data17.q95 === undefined) && (missing4 = "q95"))){
validate34.errors = [{instancePath:instancePath+"/finalSize",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs45 = errors;
for(const key4 in data17){if(errors >= 20) break;
if(!((((key4 === "mean") || (key4 === "q05")) || (key4 === "q50")) || (key4 === "q95"))){
validate34.errors = [{instancePath:instancePath+"/finalSize",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs45 === errors){
if(data17.mean !== undefined){
let data18 = data17.mean;
const _errs46 = errors;
if(!((typeof data18 == "number") && (isFinite(data18)))){
validate34.errors = [{instancePath:instancePath+"/finalSize/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q05 !== undefined){
let data19 = data17.q05;
const _errs48 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate34.errors = [{instancePath:instancePath+"/finalSize/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q50 !== undefined){
let data20 = data17.q50;
const _errs50 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate34.errors = [{instancePath:instancePath+"/finalSize/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q95 !== undefined){
let data21 = data17.q95;
const _errs52 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
validate34.errors = [{instancePath:instancePath+"/finalSize/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/finalSize",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceedance !== undefined){
let data22 = data.exceedance;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing5;
if((((((data22.above === undefined) && (missing5 = "above")) || ((data22.runs === undefined) && (missing5 = "runs"))) || ((data22.share === undefined) && (missing5 = "share"))) || ((data22.low === undefined) && (missing5 = "low"))) || ((data22.high === undefined) && (missing5 = "high"))){
validate34.errors = [{instancePath:instancePath+"/exceedance",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs57 = errors;
for(const key5 in data22){if(errors >= 20) break;
if(!(((((key5 === "above") || (key5 === "runs")) || (key5 === "share")) || (key5 === "low")) || (key5 === "high"))){
validate34.errors = [{instancePath:instancePath+"/exceedance",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs57 === errors){
if(data22.above !== undefined){
let data23 = data22.above;
const _errs58 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate34.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs58){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000 || isNaN(data23)){
validate34.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data23 < 0 || isNaN(data23)){
validate34.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.runs !== undefined){
let data24 = data22.runs;
const _errs60 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate34.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000 || isNaN(data24)){
validate34.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate34.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.share !== undefined){
let data25 = data22.share;
const _errs62 = errors;
if(errors === _errs62){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1 || isNaN(data25)){
validate34.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate34.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs62 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.low !== undefined){
let data26 = data22.low;
const _errs64 = errors;
if(errors === _errs64){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate34.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate34.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs64 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.high !== undefined){
let data27 = data22.high;
const _errs66 = errors;
if(errors === _errs66){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1 || isNaN(data27)){
validate34.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate34.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/exceedance",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data28 = data.seed;
const _errs68 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate34.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs68){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 4294967295 || isNaN(data28)){
validate34.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data28 < 0 || isNaN(data28)){
validate34.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data29 = data.digest;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data29 === "string"){
if(func3(data29) > 64){
validate34.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data29)){
validate34.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data30 = data.notice;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data30 === "string"){
if(func3(data30) > 500){
validate34.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs72 === errors;
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
else {
validate34.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate33.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate33.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
if(!(validate34(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate33.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

export const McmcAcceptedData = validate36;

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate36.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate36.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
let data0 = data.params;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.chains === undefined) && (missing1 = "chains")) || ((data0.warmup === undefined) && (missing1 = "warmup"))) || ((data0.iterations === undefined) && (missing1 = "iterations"))) || ((data0.seed === undefined) && (missing1 = "seed"))){
validate36.errors = [{instancePath:instancePath+"/params",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!((((key1 === "chains") || (key1 === "warmup")) || (key1 === "iterations")) || (key1 === "seed"))){
validate36.errors = [{instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.chains !== undefined){
let data1 = data0.chains;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate36.errors = [{instancePath:instancePath+"/params/chains",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/params/chains",keyword:"maximum",params:{comparison: "<=", limit: 16}}];
return false;
}
else {
if(data1 < 2 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/params/chains",keyword:"minimum",params:{comparison: ">=", limit: 2}}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.warmup !== undefined){
let data2 = data0.warmup;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate36.errors = [{instancePath:instancePath+"/params/warmup",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 50000 || isNaN(data2)){
validate36.errors = [{instancePath:instancePath+"/params/warmup",keyword:"maximum",params:{comparison: "<=", limit: 50000}}];
return false;
}
else {
if(data2 < 200 || isNaN(data2)){
validate36.errors = [{instancePath:instancePath+"/params/warmup",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
else {
let res0;
if((100 === 0 || (res0 = data2/100, res0 !== parseInt(res0)))){
validate36.errors = [{instancePath:instancePath+"/params/warmup",keyword:"multipleOf",params:{multipleOf: 100}}];
return false;
}
}
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.iterations !== undefined){
let data3 = data0.iterations;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate36.errors = [{instancePath:instancePath+"/params/iterations",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 50000 || isNaN(data3)){
validate36.errors = [{instancePath:instancePath+"/params/iterations",keyword:"maximum",params:{comparison: "<=", limit: 50000}}];
return false;
}
else {
if(data3 < 100 || isNaN(data3)){
validate36.errors = [{instancePath:instancePath+"/params/iterations",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
else {
let res1;
if((100 === 0 || (res1 = data3/100, res1 !== parseInt(res1)))){
validate36.errors = [{instancePath:instancePath+"/params/iterations",keyword:"multipleOf",params:{multipleOf: 100}}];
return false;
}
}
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.seed !== undefined){
let data4 = data0.seed;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate36.errors = [{instancePath:instancePath+"/params/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
validate36.errors = [{instancePath:instancePath+"/params/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate36.errors = [{instancePath:instancePath+"/params/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data5 = data.name;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func3(data5) > 64){
validate36.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data5)){
validate36.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data6 = data.label;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(func3(data6) > 200){
validate36.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data6) < 1){
validate36.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data7 = data.owner;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(func3(data7) > 255){
validate36.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data7) < 1){
validate36.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
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
validate36.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

export const McmcProgress = validate37;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.step === undefined) && (missing0 = "step")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.pct === undefined) && (missing0 = "pct"))){
validate37.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "step") || (key0 === "total")) || (key0 === "pct"))){
validate37.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.step !== undefined){
let data0 = data.step;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate37.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1600000 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 1600000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data1 = data.total;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate37.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1600000 || isNaN(data1)){
validate37.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 1600000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate37.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.pct !== undefined){
let data2 = data.pct;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/pct",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate37.errors = [{instancePath:instancePath+"/pct",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/pct",keyword:"type",params:{type: "number"}}];
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
}
else {
validate37.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

export const McmcChain = validate38;
const schema85 = {"type":"object","additionalProperties":false,"required":["chain","iteration","phase","acceptance","parameters","trace"],"properties":{"chain":{"type":"integer","minimum":1,"maximum":16},"iteration":{"type":"integer","minimum":1,"maximum":100000},"phase":{"type":"string","enum":["warmup","sampling"]},"acceptance":{"type":"number","minimum":0,"maximum":1},"parameters":{"$ref":"#/definitions/McmcParameters"},"trace":{"$ref":"#/definitions/McmcTrace"}}};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.beta === undefined) && (missing0 = "beta")) || ((data.gamma === undefined) && (missing0 = "gamma"))) || ((data.phi === undefined) && (missing0 = "phi"))) || ((data.r0 === undefined) && (missing0 = "r0"))){
validate39.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "beta") || (key0 === "gamma")) || (key0 === "phi")) || (key0 === "r0"))){
validate39.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.beta !== undefined){
let data0 = data.beta;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((((data0.mean === undefined) && (missing1 = "mean")) || ((data0.sd === undefined) && (missing1 = "sd"))) || ((data0.q05 === undefined) && (missing1 = "q05"))) || ((data0.q50 === undefined) && (missing1 = "q50"))) || ((data0.q95 === undefined) && (missing1 = "q95"))){
validate39.errors = [{instancePath:instancePath+"/beta",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!(((((((key1 === "mean") || (key1 === "sd")) || (key1 === "q05")) || (key1 === "q50")) || (key1 === "q95")) || (key1 === "rhat")) || (key1 === "ess"))){
validate39.errors = [{instancePath:instancePath+"/beta",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.mean !== undefined){
let data1 = data0.mean;
const _errs6 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate39.errors = [{instancePath:instancePath+"/beta/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.sd !== undefined){
let data2 = data0.sd;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate39.errors = [{instancePath:instancePath+"/beta/sd",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/beta/sd",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.q05 !== undefined){
let data3 = data0.q05;
const _errs10 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate39.errors = [{instancePath:instancePath+"/beta/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.q50 !== undefined){
let data4 = data0.q50;
const _errs12 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate39.errors = [{instancePath:instancePath+"/beta/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.q95 !== undefined){
let data5 = data0.q95;
const _errs14 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate39.errors = [{instancePath:instancePath+"/beta/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rhat !== undefined){
let data6 = data0.rhat;
const _errs16 = errors;
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate39.errors = [{instancePath:instancePath+"/beta/rhat",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/beta/rhat",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.ess !== undefined){
let data7 = data0.ess;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate39.errors = [{instancePath:instancePath+"/beta/ess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/beta/ess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
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
validate39.errors = [{instancePath:instancePath+"/beta",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gamma !== undefined){
let data8 = data.gamma;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((((((data8.mean === undefined) && (missing2 = "mean")) || ((data8.sd === undefined) && (missing2 = "sd"))) || ((data8.q05 === undefined) && (missing2 = "q05"))) || ((data8.q50 === undefined) && (missing2 = "q50"))) || ((data8.q95 === undefined) && (missing2 = "q95"))){
validate39.errors = [{instancePath:instancePath+"/gamma",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs23 = errors;
for(const key2 in data8){if(errors >= 20) break;
if(!(((((((key2 === "mean") || (key2 === "sd")) || (key2 === "q05")) || (key2 === "q50")) || (key2 === "q95")) || (key2 === "rhat")) || (key2 === "ess"))){
validate39.errors = [{instancePath:instancePath+"/gamma",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs23 === errors){
if(data8.mean !== undefined){
let data9 = data8.mean;
const _errs24 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate39.errors = [{instancePath:instancePath+"/gamma/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.sd !== undefined){
let data10 = data8.sd;
const _errs26 = errors;
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate39.errors = [{instancePath:instancePath+"/gamma/sd",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/gamma/sd",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.q05 !== undefined){
let data11 = data8.q05;
const _errs28 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate39.errors = [{instancePath:instancePath+"/gamma/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.q50 !== undefined){
let data12 = data8.q50;
const _errs30 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate39.errors = [{instancePath:instancePath+"/gamma/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.q95 !== undefined){
let data13 = data8.q95;
const _errs32 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate39.errors = [{instancePath:instancePath+"/gamma/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.rhat !== undefined){
let data14 = data8.rhat;
const _errs34 = errors;
if(errors === _errs34){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate39.errors = [{instancePath:instancePath+"/gamma/rhat",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/gamma/rhat",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.ess !== undefined){
let data15 = data8.ess;
const _errs36 = errors;
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate39.errors = [{instancePath:instancePath+"/gamma/ess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/gamma/ess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid4 = _errs36 === errors;
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
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/gamma",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phi !== undefined){
let data16 = data.phi;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((((data16.mean === undefined) && (missing3 = "mean")) || ((data16.sd === undefined) && (missing3 = "sd"))) || ((data16.q05 === undefined) && (missing3 = "q05"))) || ((data16.q50 === undefined) && (missing3 = "q50"))) || ((data16.q95 === undefined) && (missing3 = "q95"))){
validate39.errors = [{instancePath:instancePath+"/phi",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs41 = errors;
for(const key3 in data16){if(errors >= 20) break;
if(!(((((((key3 === "mean") || (key3 === "sd")) || (key3 === "q05")) || (key3 === "q50")) || (key3 === "q95")) || (key3 === "rhat")) || (key3 === "ess"))){
validate39.errors = [{instancePath:instancePath+"/phi",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs41 === errors){
if(data16.mean !== undefined){
let data17 = data16.mean;
const _errs42 = errors;
if(!((typeof data17 == "number") && (isFinite(data17)))){
validate39.errors = [{instancePath:instancePath+"/phi/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.sd !== undefined){
let data18 = data16.sd;
const _errs44 = errors;
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate39.errors = [{instancePath:instancePath+"/phi/sd",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/phi/sd",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.q05 !== undefined){
let data19 = data16.q05;
const _errs46 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate39.errors = [{instancePath:instancePath+"/phi/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs46 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.q50 !== undefined){
let data20 = data16.q50;
const _errs48 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate39.errors = [{instancePath:instancePath+"/phi/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs48 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.q95 !== undefined){
let data21 = data16.q95;
const _errs50 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
validate39.errors = [{instancePath:instancePath+"/phi/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid6 = _errs50 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.rhat !== undefined){
let data22 = data16.rhat;
const _errs52 = errors;
if(errors === _errs52){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate39.errors = [{instancePath:instancePath+"/phi/rhat",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/phi/rhat",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs52 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.ess !== undefined){
let data23 = data16.ess;
const _errs54 = errors;
if(errors === _errs54){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate39.errors = [{instancePath:instancePath+"/phi/ess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/phi/ess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs54 === errors;
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
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/phi",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.r0 !== undefined){
let data24 = data.r0;
const _errs56 = errors;
const _errs57 = errors;
if(errors === _errs57){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing4;
if((((((data24.mean === undefined) && (missing4 = "mean")) || ((data24.sd === undefined) && (missing4 = "sd"))) || ((data24.q05 === undefined) && (missing4 = "q05"))) || ((data24.q50 === undefined) && (missing4 = "q50"))) || ((data24.q95 === undefined) && (missing4 = "q95"))){
validate39.errors = [{instancePath:instancePath+"/r0",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs59 = errors;
for(const key4 in data24){if(errors >= 20) break;
if(!(((((((key4 === "mean") || (key4 === "sd")) || (key4 === "q05")) || (key4 === "q50")) || (key4 === "q95")) || (key4 === "rhat")) || (key4 === "ess"))){
validate39.errors = [{instancePath:instancePath+"/r0",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs59 === errors){
if(data24.mean !== undefined){
let data25 = data24.mean;
const _errs60 = errors;
if(!((typeof data25 == "number") && (isFinite(data25)))){
validate39.errors = [{instancePath:instancePath+"/r0/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.sd !== undefined){
let data26 = data24.sd;
const _errs62 = errors;
if(errors === _errs62){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate39.errors = [{instancePath:instancePath+"/r0/sd",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/r0/sd",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid8 = _errs62 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.q05 !== undefined){
let data27 = data24.q05;
const _errs64 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
validate39.errors = [{instancePath:instancePath+"/r0/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs64 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.q50 !== undefined){
let data28 = data24.q50;
const _errs66 = errors;
if(!((typeof data28 == "number") && (isFinite(data28)))){
validate39.errors = [{instancePath:instancePath+"/r0/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs66 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.q95 !== undefined){
let data29 = data24.q95;
const _errs68 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
validate39.errors = [{instancePath:instancePath+"/r0/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid8 = _errs68 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.rhat !== undefined){
let data30 = data24.rhat;
const _errs70 = errors;
if(errors === _errs70){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
validate39.errors = [{instancePath:instancePath+"/r0/rhat",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/r0/rhat",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid8 = _errs70 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.ess !== undefined){
let data31 = data24.ess;
const _errs72 = errors;
if(errors === _errs72){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
validate39.errors = [{instancePath:instancePath+"/r0/ess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/r0/ess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid8 = _errs72 === errors;
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
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/r0",keyword:"type",params:{type: "object"}}];
return false;
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
else {
validate39.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.chain === undefined) && (missing0 = "chain")) || ((data.iteration === undefined) && (missing0 = "iteration"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.acceptance === undefined) && (missing0 = "acceptance"))) || ((data.parameters === undefined) && (missing0 = "parameters"))) || ((data.trace === undefined) && (missing0 = "trace"))){
validate38.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((((key0 === "chain") || (key0 === "iteration")) || (key0 === "phase")) || (key0 === "acceptance")) || (key0 === "parameters")) || (key0 === "trace"))){
validate38.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.chain !== undefined){
let data0 = data.chain;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate38.errors = [{instancePath:instancePath+"/chain",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 16 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/chain",keyword:"maximum",params:{comparison: "<=", limit: 16}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/chain",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.iteration !== undefined){
let data1 = data.iteration;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate38.errors = [{instancePath:instancePath+"/iteration",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100000 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/iteration",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/iteration",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.phase !== undefined){
let data2 = data.phase;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate38.errors = [{instancePath:instancePath+"/phase",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "warmup") || (data2 === "sampling"))){
validate38.errors = [{instancePath:instancePath+"/phase",keyword:"enum",params:{allowedValues: schema85.properties.phase.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acceptance !== undefined){
let data3 = data.acceptance;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
validate38.errors = [{instancePath:instancePath+"/acceptance",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate38.errors = [{instancePath:instancePath+"/acceptance",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/acceptance",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
const _errs10 = errors;
if(!(validate39(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace !== undefined){
let data5 = data.trace;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((data5.beta === undefined) && (missing1 = "beta")) || ((data5.gamma === undefined) && (missing1 = "gamma"))) || ((data5.phi === undefined) && (missing1 = "phi"))){
validate38.errors = [{instancePath:instancePath+"/trace",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data5){if(errors >= 20) break;
if(!(((key1 === "beta") || (key1 === "gamma")) || (key1 === "phi"))){
validate38.errors = [{instancePath:instancePath+"/trace",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs14 === errors){
if(data5.beta !== undefined){
let data6 = data5.beta;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
if(data6.length > 10){
validate38.errors = [{instancePath:instancePath+"/trace/beta",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data7 = data6[i0];
const _errs17 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate38.errors = [{instancePath:instancePath+"/trace/beta/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/trace/beta",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.gamma !== undefined){
let data8 = data5.gamma;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data8)){
if(data8.length > 10){
validate38.errors = [{instancePath:instancePath+"/trace/gamma",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1 && errors < 20; i1++){
let data9 = data8[i1];
const _errs21 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate38.errors = [{instancePath:instancePath+"/trace/gamma/" + i1,keyword:"type",params:{type: "number"}}];
return false;
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/trace/gamma",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.phi !== undefined){
let data10 = data5.phi;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data10)){
if(data10.length > 10){
validate38.errors = [{instancePath:instancePath+"/trace/phi",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2 && errors < 20; i2++){
let data11 = data10[i2];
const _errs25 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate38.errors = [{instancePath:instancePath+"/trace/phi/" + i2,keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/trace/phi",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/trace",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
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
else {
validate38.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

export const McmcCompletedData = validate41;

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.parameters === undefined) && (missing0 = "parameters")) || ((data.acceptance === undefined) && (missing0 = "acceptance"))) || ((data.draws === undefined) && (missing0 = "draws"))) || ((data.fit === undefined) && (missing0 = "fit"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate42.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((((((key0 === "parameters") || (key0 === "acceptance")) || (key0 === "draws")) || (key0 === "fit")) || (key0 === "seed")) || (key0 === "digest")) || (key0 === "notice"))){
validate42.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.parameters !== undefined){
const _errs2 = errors;
if(!(validate39(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acceptance !== undefined){
let data1 = data.acceptance;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
validate42.errors = [{instancePath:instancePath+"/acceptance",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate42.errors = [{instancePath:instancePath+"/acceptance",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/acceptance",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draws !== undefined){
let data2 = data.draws;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate42.errors = [{instancePath:instancePath+"/draws",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 800000 || isNaN(data2)){
validate42.errors = [{instancePath:instancePath+"/draws",keyword:"maximum",params:{comparison: "<=", limit: 800000}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate42.errors = [{instancePath:instancePath+"/draws",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.fit !== undefined){
let data3 = data.fit;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length > 100){
validate42.errors = [{instancePath:instancePath+"/fit",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data4 = data3[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((((((data4.t === undefined) && (missing1 = "t")) || ((data4.y === undefined) && (missing1 = "y"))) || ((data4.mean === undefined) && (missing1 = "mean"))) || ((data4.q05 === undefined) && (missing1 = "q05"))) || ((data4.q25 === undefined) && (missing1 = "q25"))) || ((data4.q50 === undefined) && (missing1 = "q50"))) || ((data4.q75 === undefined) && (missing1 = "q75"))) || ((data4.q95 === undefined) && (missing1 = "q95"))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data4){if(errors >= 20) break;
if(!((((((((key1 === "t") || (key1 === "y")) || (key1 === "mean")) || (key1 === "q05")) || (key1 === "q25")) || (key1 === "q50")) || (key1 === "q75")) || (key1 === "q95"))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.t !== undefined){
let data5 = data4.t;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.y !== undefined){
let data6 = data4.y;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 763 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"maximum",params:{comparison: "<=", limit: 763}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.mean !== undefined){
let data7 = data4.mean;
const _errs17 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q05 !== undefined){
let data8 = data4.q05;
const _errs19 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q25 !== undefined){
let data9 = data4.q25;
const _errs21 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q50 !== undefined){
let data10 = data4.q50;
const _errs23 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q75 !== undefined){
let data11 = data4.q75;
const _errs25 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q95 !== undefined){
let data12 = data4.q95;
const _errs27 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate42.errors = [{instancePath:instancePath+"/fit/" + i0+"/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs27 === errors;
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
}
}
else {
validate42.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/fit",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data13 = data.seed;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate42.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
validate42.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate42.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data14 = data.digest;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data14 === "string"){
if(func3(data14) > 64){
validate42.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data14)){
validate42.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data15 = data.notice;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data15 === "string"){
if(func3(data15) > 500){
validate42.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs33 === errors;
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
else {
validate42.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate41.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate41.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
if(!(validate42(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate41.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}

export const ReplayAcceptedData = validate45;
const schema96 = {"type":"object","additionalProperties":false,"properties":{"dataset":{"type":"string","enum":["sunspots-1700-2008","boarding-school-1978"]},"values":{"type":"array","minItems":1,"maxItems":10000,"items":{"type":"number"}},"intervalMs":{"type":"integer","minimum":0,"maximum":60000},"burst":{"type":"integer","minimum":1,"maximum":1000},"startDelayMs":{"type":"integer","minimum":0,"maximum":3600000},"loop":{"type":"boolean"},"stamp":{"type":"boolean"}},"required":["intervalMs","burst","startDelayMs","loop","stamp"]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate45.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate45.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
let data0 = data.params;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((((data0.intervalMs === undefined) && (missing1 = "intervalMs")) || ((data0.burst === undefined) && (missing1 = "burst"))) || ((data0.startDelayMs === undefined) && (missing1 = "startDelayMs"))) || ((data0.loop === undefined) && (missing1 = "loop"))) || ((data0.stamp === undefined) && (missing1 = "stamp"))){
validate45.errors = [{instancePath:instancePath+"/params",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!(((((((key1 === "dataset") || (key1 === "values")) || (key1 === "intervalMs")) || (key1 === "burst")) || (key1 === "startDelayMs")) || (key1 === "loop")) || (key1 === "stamp"))){
validate45.errors = [{instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.dataset !== undefined){
let data1 = data0.dataset;
const _errs6 = errors;
if(typeof data1 !== "string"){
validate45.errors = [{instancePath:instancePath+"/params/dataset",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "sunspots-1700-2008") || (data1 === "boarding-school-1978"))){
validate45.errors = [{instancePath:instancePath+"/params/dataset",keyword:"enum",params:{allowedValues: schema96.properties.dataset.enum}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.values !== undefined){
let data2 = data0.values;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data2)){
if(data2.length > 10000){
validate45.errors = [{instancePath:instancePath+"/params/values",keyword:"maxItems",params:{limit: 10000}}];
return false;
}
else {
if(data2.length < 1){
validate45.errors = [{instancePath:instancePath+"/params/values",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid3 = true;
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data3 = data2[i0];
const _errs10 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate45.errors = [{instancePath:instancePath+"/params/values/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/params/values",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.intervalMs !== undefined){
let data4 = data0.intervalMs;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate45.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 60000 || isNaN(data4)){
validate45.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate45.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.burst !== undefined){
let data5 = data0.burst;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate45.errors = [{instancePath:instancePath+"/params/burst",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate45.errors = [{instancePath:instancePath+"/params/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate45.errors = [{instancePath:instancePath+"/params/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.startDelayMs !== undefined){
let data6 = data0.startDelayMs;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate45.errors = [{instancePath:instancePath+"/params/startDelayMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 3600000 || isNaN(data6)){
validate45.errors = [{instancePath:instancePath+"/params/startDelayMs",keyword:"maximum",params:{comparison: "<=", limit: 3600000}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate45.errors = [{instancePath:instancePath+"/params/startDelayMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.loop !== undefined){
const _errs18 = errors;
if(typeof data0.loop !== "boolean"){
validate45.errors = [{instancePath:instancePath+"/params/loop",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.stamp !== undefined){
const _errs20 = errors;
if(typeof data0.stamp !== "boolean"){
validate45.errors = [{instancePath:instancePath+"/params/stamp",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
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
validate45.errors = [{instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data9 = data.name;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func3(data9) > 64){
validate45.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data9)){
validate45.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data10 = data.label;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data10 === "string"){
if(func3(data10) > 200){
validate45.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data10) < 1){
validate45.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data11 = data.owner;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data11 === "string"){
if(func3(data11) > 255){
validate45.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data11) < 1){
validate45.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs28 === errors;
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
validate45.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}

export const ReplayPoint = validate46;

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.index === undefined) && (missing0 = "index")) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))){
validate46.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "index") || (key0 === "x")) || (key0 === "y"))){
validate46.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.index !== undefined){
let data0 = data.index;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate46.errors = [{instancePath:instancePath+"/index",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate46.errors = [{instancePath:instancePath+"/index",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate46.errors = [{instancePath:instancePath+"/index",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data1 = data.x;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate46.errors = [{instancePath:instancePath+"/x",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data2 = data.y;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate46.errors = [{instancePath:instancePath+"/y",keyword:"type",params:{type: "number"}}];
return false;
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
}
else {
validate46.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

export const ReplayCompletedData = validate47;

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate47.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate47.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
let data0 = data.result;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.points === undefined) && (missing1 = "points")){
validate47.errors = [{instancePath:instancePath+"/result",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!(key1 === "points")){
validate47.errors = [{instancePath:instancePath+"/result",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.points !== undefined){
let data1 = data0.points;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate47.errors = [{instancePath:instancePath+"/result/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate47.errors = [{instancePath:instancePath+"/result/points",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate47.errors = [{instancePath:instancePath+"/result/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/result",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
}
else {
validate47.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}

export const TickerAcceptedData = validate48;
const pattern7 = new RegExp("^[A-Z][A-Z0-9.]{0,11}$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate48.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate48.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
let data0 = data.params;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.symbols === undefined) && (missing1 = "symbols")) || ((data0.intervalMs === undefined) && (missing1 = "intervalMs"))) || ((data0.seed === undefined) && (missing1 = "seed"))){
validate48.errors = [{instancePath:instancePath+"/params",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!(((key1 === "symbols") || (key1 === "intervalMs")) || (key1 === "seed"))){
validate48.errors = [{instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.symbols !== undefined){
let data1 = data0.symbols;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data1)){
if(data1.length > 50){
validate48.errors = [{instancePath:instancePath+"/params/symbols",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
if(data1.length < 1){
validate48.errors = [{instancePath:instancePath+"/params/symbols",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid3 = true;
const len0 = data1.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data2 = data1[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func3(data2) > 12){
validate48.errors = [{instancePath:instancePath+"/params/symbols/" + i0,keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern7.test(data2)){
validate48.errors = [{instancePath:instancePath+"/params/symbols/" + i0,keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9.]{0,11}$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/params/symbols/" + i0,keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate48.errors = [{instancePath:instancePath+"/params/symbols",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/params/symbols",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.intervalMs !== undefined){
let data3 = data0.intervalMs;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate48.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3600000 || isNaN(data3)){
validate48.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"maximum",params:{comparison: "<=", limit: 3600000}}];
return false;
}
else {
if(data3 < 20 || isNaN(data3)){
validate48.errors = [{instancePath:instancePath+"/params/intervalMs",keyword:"minimum",params:{comparison: ">=", limit: 20}}];
return false;
}
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.seed !== undefined){
let data4 = data0.seed;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate48.errors = [{instancePath:instancePath+"/params/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
validate48.errors = [{instancePath:instancePath+"/params/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate48.errors = [{instancePath:instancePath+"/params/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data5 = data.name;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func3(data5) > 64){
validate48.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data5)){
validate48.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data6 = data.label;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(func3(data6) > 200){
validate48.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data6) < 1){
validate48.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data7 = data.owner;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(func3(data7) > 255){
validate48.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data7) < 1){
validate48.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
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
validate48.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

export const TickerPrice = validate49;

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.symbol === undefined) && (missing0 = "symbol")) || ((data.price === undefined) && (missing0 = "price"))) || ((data.change === undefined) && (missing0 = "change"))){
validate49.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((key0 === "symbol") || (key0 === "price")) || (key0 === "change"))){
validate49.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.symbol !== undefined){
let data0 = data.symbol;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) > 12){
validate49.errors = [{instancePath:instancePath+"/symbol",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern7.test(data0)){
validate49.errors = [{instancePath:instancePath+"/symbol",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9.]{0,11}$"}}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/symbol",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data1 = data.price;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0.01 || isNaN(data1)){
validate49.errors = [{instancePath:instancePath+"/price",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/price",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.change !== undefined){
let data2 = data.change;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate49.errors = [{instancePath:instancePath+"/change",keyword:"type",params:{type: "number"}}];
return false;
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
}
else {
validate49.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}

export const TickerCompletedData = validate50;

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate50.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate50.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
let data0 = data.result;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){if(errors >= 20) break;
validate50.errors = [{instancePath:instancePath+"/result",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/result",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
}
else {
validate50.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}

export const ChatAcceptedData = validate51;

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate51.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "params") || (key0 === "name")) || (key0 === "label")) || (key0 === "owner"))){
validate51.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.params !== undefined){
let data0 = data.params;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const _errs5 = errors;
for(const key1 in data0){if(errors >= 20) break;
if(!(key1 === "topic")){
validate51.errors = [{instancePath:instancePath+"/params",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.topic !== undefined){
let data1 = data0.topic;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func3(data1) > 200){
validate51.errors = [{instancePath:instancePath+"/params/topic",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data1) < 1){
validate51.errors = [{instancePath:instancePath+"/params/topic",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/params/topic",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/params",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data2 = data.name;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func3(data2) > 64){
validate51.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern0.test(data2)){
validate51.errors = [{instancePath:instancePath+"/name",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data3 = data.label;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(func3(data3) > 200){
validate51.errors = [{instancePath:instancePath+"/label",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(func3(data3) < 1){
validate51.errors = [{instancePath:instancePath+"/label",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/label",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data4 = data.owner;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data4 === "string"){
if(func3(data4) > 255){
validate51.errors = [{instancePath:instancePath+"/owner",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data4) < 1){
validate51.errors = [{instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"}}];
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
else {
validate51.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}

export const ChatMessage = validate52;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.user === undefined) && (missing0 = "user")) || ((data.text === undefined) && (missing0 = "text"))){
validate52.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((key0 === "user") || (key0 === "text"))){
validate52.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 255){
validate52.errors = [{instancePath:instancePath+"/user",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data0) < 1){
validate52.errors = [{instancePath:instancePath+"/user",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/user",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data1 = data.text;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func3(data1) > 2000){
validate52.errors = [{instancePath:instancePath+"/text",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func3(data1) < 1){
validate52.errors = [{instancePath:instancePath+"/text",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/text",keyword:"type",params:{type: "string"}}];
return false;
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
validate52.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}

export const ChatInputData = validate53;

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.inputId === undefined) && (missing0 = "inputId")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.data === undefined) && (missing0 = "data"))) || ((data.by === undefined) && (missing0 = "by"))){
validate53.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((((key0 === "inputId") || (key0 === "name")) || (key0 === "data")) || (key0 === "by"))){
validate53.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.inputId !== undefined){
let data0 = data.inputId;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 64){
validate53.errors = [{instancePath:instancePath+"/inputId",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func3(data0) < 1){
validate53.errors = [{instancePath:instancePath+"/inputId",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/inputId",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate53.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
if("say" !== data1){
validate53.errors = [{instancePath:instancePath+"/name",keyword:"const",params:{allowedValue: "say"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data2 = data.data;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.text === undefined) && (missing1 = "text")){
validate53.errors = [{instancePath:instancePath+"/data",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data2){if(errors >= 20) break;
if(!(key1 === "text")){
validate53.errors = [{instancePath:instancePath+"/data",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.text !== undefined){
let data3 = data2.text;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func3(data3) > 2000){
validate53.errors = [{instancePath:instancePath+"/data/text",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func3(data3) < 1){
validate53.errors = [{instancePath:instancePath+"/data/text",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/data/text",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/data",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data4 = data.by;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 === "string"){
if(func3(data4) > 255){
validate53.errors = [{instancePath:instancePath+"/by",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data4) < 1){
validate53.errors = [{instancePath:instancePath+"/by",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/by",keyword:"type",params:{type: "string"}}];
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
}
else {
validate53.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

export const JoinedData = validate54;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.who === undefined) && (missing0 = "who")) || ((data.count === undefined) && (missing0 = "count"))){
validate54.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((key0 === "who") || (key0 === "count"))){
validate54.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.who !== undefined){
let data0 = data.who;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 255){
validate54.errors = [{instancePath:instancePath+"/who",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data0) < 1){
validate54.errors = [{instancePath:instancePath+"/who",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/who",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
let data1 = data.count;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate54.errors = [{instancePath:instancePath+"/count",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
validate54.errors = [{instancePath:instancePath+"/count",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate54.errors = [{instancePath:instancePath+"/count",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate54.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}

export const LeftData = validate55;

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.who === undefined) && (missing0 = "who")) || ((data.count === undefined) && (missing0 = "count"))){
validate55.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!((key0 === "who") || (key0 === "count"))){
validate55.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.who !== undefined){
let data0 = data.who;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func3(data0) > 255){
validate55.errors = [{instancePath:instancePath+"/who",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(func3(data0) < 1){
validate55.errors = [{instancePath:instancePath+"/who",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/who",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
let data1 = data.count;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate55.errors = [{instancePath:instancePath+"/count",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
validate55.errors = [{instancePath:instancePath+"/count",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate55.errors = [{instancePath:instancePath+"/count",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate55.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}

export const ChatCompletedData = validate56;

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate56.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "result")){
validate56.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
let data0 = data.result;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){if(errors >= 20) break;
validate56.errors = [{instancePath:instancePath+"/result",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
else {
validate56.errors = [{instancePath:instancePath+"/result",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
}
else {
validate56.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}

export const EnkfResult = validate57;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.I_final === undefined) && (missing0 = "I_final")) || ((data.beta_final === undefined) && (missing0 = "beta_final"))) || ((data.RtFinal === undefined) && (missing0 = "RtFinal"))) || ((data.forecast === undefined) && (missing0 = "forecast"))) || ((data.rmse1 === undefined) && (missing0 = "rmse1"))) || ((data.coverage50 === undefined) && (missing0 = "coverage50"))) || ((data.coverage90 === undefined) && (missing0 = "coverage90"))) || ((data.crps === undefined) && (missing0 = "crps"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.peak === undefined) && (missing0 = "peak"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate57.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema39.properties, key0))){
validate57.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.I_final !== undefined){
let data0 = data.I_final;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate57.errors = [{instancePath:instancePath+"/I_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_final !== undefined){
let data1 = data.beta_final;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate57.errors = [{instancePath:instancePath+"/beta_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.RtFinal !== undefined){
let data2 = data.RtFinal;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate57.errors = [{instancePath:instancePath+"/RtFinal",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
let data3 = data.forecast;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 365){
validate57.errors = [{instancePath:instancePath+"/forecast",keyword:"maxItems",params:{limit: 365}}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((((((data4.t === undefined) && (missing1 = "t")) || ((data4.mean === undefined) && (missing1 = "mean"))) || ((data4.q05 === undefined) && (missing1 = "q05"))) || ((data4.q25 === undefined) && (missing1 = "q25"))) || ((data4.q50 === undefined) && (missing1 = "q50"))) || ((data4.q75 === undefined) && (missing1 = "q75"))) || ((data4.q95 === undefined) && (missing1 = "q95"))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){if(errors >= 20) break;
if(!(((((((key1 === "t") || (key1 === "mean")) || (key1 === "q05")) || (key1 === "q25")) || (key1 === "q50")) || (key1 === "q75")) || (key1 === "q95"))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.t !== undefined){
let data5 = data4.t;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data4.mean !== undefined){
let data6 = data4.mean;
const _errs16 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q05 !== undefined){
let data7 = data4.q05;
const _errs18 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q25 !== undefined){
let data8 = data4.q25;
const _errs20 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q50 !== undefined){
let data9 = data4.q50;
const _errs22 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q75 !== undefined){
let data10 = data4.q75;
const _errs24 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q95 !== undefined){
let data11 = data4.q95;
const _errs26 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0+"/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs26 === errors;
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
}
else {
validate57.errors = [{instancePath:instancePath+"/forecast/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/forecast",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rmse1 !== undefined){
let data12 = data.rmse1;
const _errs28 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate57.errors = [{instancePath:instancePath+"/rmse1",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage50 !== undefined){
let data13 = data.coverage50;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate57.errors = [{instancePath:instancePath+"/coverage50",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate57.errors = [{instancePath:instancePath+"/coverage50",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/coverage50",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage90 !== undefined){
let data14 = data.coverage90;
const _errs32 = errors;
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
validate57.errors = [{instancePath:instancePath+"/coverage90",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate57.errors = [{instancePath:instancePath+"/coverage90",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/coverage90",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.crps !== undefined){
let data15 = data.crps;
const _errs34 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate57.errors = [{instancePath:instancePath+"/crps",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data16 = data.logLik;
const _errs36 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate57.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peak !== undefined){
let data17 = data.peak;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if(((data17.t === undefined) && (missing2 = "t")) || ((data17.I === undefined) && (missing2 = "I"))){
validate57.errors = [{instancePath:instancePath+"/peak",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs41 = errors;
for(const key2 in data17){if(errors >= 20) break;
if(!((key2 === "t") || (key2 === "I"))){
validate57.errors = [{instancePath:instancePath+"/peak",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs41 === errors){
if(data17.t !== undefined){
let data18 = data17.t;
const _errs42 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate57.errors = [{instancePath:instancePath+"/peak/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100000 || isNaN(data18)){
validate57.errors = [{instancePath:instancePath+"/peak/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate57.errors = [{instancePath:instancePath+"/peak/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid5 = _errs42 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.I !== undefined){
let data19 = data17.I;
const _errs44 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate57.errors = [{instancePath:instancePath+"/peak/I",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs44 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/peak",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data20 = data.seed;
const _errs46 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate57.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs46){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
validate57.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate57.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.steps !== undefined){
let data21 = data.steps;
const _errs48 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate57.errors = [{instancePath:instancePath+"/steps",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs48){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000 || isNaN(data21)){
validate57.errors = [{instancePath:instancePath+"/steps",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate57.errors = [{instancePath:instancePath+"/steps",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data22 = data.digest;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data22 === "string"){
if(func3(data22) > 64){
validate57.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data22)){
validate57.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data23 = data.notice;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data23 === "string"){
if(func3(data23) > 500){
validate57.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate57.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs52 === errors;
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
else {
validate57.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}

export const SweepResult = validate58;

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.members === undefined) && (missing0 = "members")) || ((data.failed === undefined) && (missing0 = "failed"))) || ((data.failures === undefined) && (missing0 = "failures"))) || ((data.runs === undefined) && (missing0 = "runs"))) || ((data.peakI === undefined) && (missing0 = "peakI"))) || ((data.peakDay === undefined) && (missing0 = "peakDay"))) || ((data.finalSize === undefined) && (missing0 = "finalSize"))) || ((data.exceedance === undefined) && (missing0 = "exceedance"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate58.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(func2.call(schema73.properties, key0))){
validate58.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.members !== undefined){
let data0 = data.members;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate58.errors = [{instancePath:instancePath+"/members",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 160000 || isNaN(data0)){
validate58.errors = [{instancePath:instancePath+"/members",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate58.errors = [{instancePath:instancePath+"/members",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined){
let data1 = data.failed;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate58.errors = [{instancePath:instancePath+"/failed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 160000 || isNaN(data1)){
validate58.errors = [{instancePath:instancePath+"/failed",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate58.errors = [{instancePath:instancePath+"/failed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.failures !== undefined){
let data2 = data.failures;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 20){
validate58.errors = [{instancePath:instancePath+"/failures",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.index === undefined) && (missing1 = "index")) || ((data3.error === undefined) && (missing1 = "error"))){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data3){if(errors >= 20) break;
if(!((key1 === "index") || (key1 === "error"))){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs11 === errors){
if(data3.index !== undefined){
let data4 = data3.index;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 160000 || isNaN(data4)){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"maximum",params:{comparison: "<=", limit: 160000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/index",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.error !== undefined){
let data5 = data3.error;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func3(data5) > 1100){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"maxLength",params:{limit: 1100}}];
return false;
}
else {
if(func3(data5) < 1){
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/failures/" + i0+"/error",keyword:"type",params:{type: "string"}}];
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
validate58.errors = [{instancePath:instancePath+"/failures/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/failures",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runs !== undefined){
let data6 = data.runs;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate58.errors = [{instancePath:instancePath+"/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakI !== undefined){
let data7 = data.peakI;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((((data7.mean === undefined) && (missing2 = "mean")) || ((data7.q05 === undefined) && (missing2 = "q05"))) || ((data7.q50 === undefined) && (missing2 = "q50"))) || ((data7.q95 === undefined) && (missing2 = "q95"))){
validate58.errors = [{instancePath:instancePath+"/peakI",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data7){if(errors >= 20) break;
if(!((((key2 === "mean") || (key2 === "q05")) || (key2 === "q50")) || (key2 === "q95"))){
validate58.errors = [{instancePath:instancePath+"/peakI",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs21 === errors){
if(data7.mean !== undefined){
let data8 = data7.mean;
const _errs22 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate58.errors = [{instancePath:instancePath+"/peakI/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q05 !== undefined){
let data9 = data7.q05;
const _errs24 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate58.errors = [{instancePath:instancePath+"/peakI/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q50 !== undefined){
let data10 = data7.q50;
const _errs26 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate58.errors = [{instancePath:instancePath+"/peakI/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.q95 !== undefined){
let data11 = data7.q95;
const _errs28 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate58.errors = [{instancePath:instancePath+"/peakI/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/peakI",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peakDay !== undefined){
let data12 = data.peakDay;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if(((((data12.mean === undefined) && (missing3 = "mean")) || ((data12.q05 === undefined) && (missing3 = "q05"))) || ((data12.q50 === undefined) && (missing3 = "q50"))) || ((data12.q95 === undefined) && (missing3 = "q95"))){
validate58.errors = [{instancePath:instancePath+"/peakDay",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs33 = errors;
for(const key3 in data12){if(errors >= 20) break;
if(!((((key3 === "mean") || (key3 === "q05")) || (key3 === "q50")) || (key3 === "q95"))){
validate58.errors = [{instancePath:instancePath+"/peakDay",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data12.mean !== undefined){
let data13 = data12.mean;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate58.errors = [{instancePath:instancePath+"/peakDay/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q05 !== undefined){
let data14 = data12.q05;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate58.errors = [{instancePath:instancePath+"/peakDay/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q50 !== undefined){
let data15 = data12.q50;
const _errs38 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate58.errors = [{instancePath:instancePath+"/peakDay/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.q95 !== undefined){
let data16 = data12.q95;
const _errs40 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate58.errors = [{instancePath:instancePath+"/peakDay/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/peakDay",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finalSize !== undefined){
let data17 = data.finalSize;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if(((((data17.mean === undefined) && (missing4 = "mean")) || ((data17.q05 === undefined) && (missing4 = "q05"))) || ((data17.q50 === undefined) && (missing4 = "q50"))) || ((data17.q95 === undefined) && (missing4 = "q95"))){
validate58.errors = [{instancePath:instancePath+"/finalSize",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs45 = errors;
for(const key4 in data17){if(errors >= 20) break;
if(!((((key4 === "mean") || (key4 === "q05")) || (key4 === "q50")) || (key4 === "q95"))){
validate58.errors = [{instancePath:instancePath+"/finalSize",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs45 === errors){
if(data17.mean !== undefined){
let data18 = data17.mean;
const _errs46 = errors;
if(!((typeof data18 == "number") && (isFinite(data18)))){
validate58.errors = [{instancePath:instancePath+"/finalSize/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q05 !== undefined){
let data19 = data17.q05;
const _errs48 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate58.errors = [{instancePath:instancePath+"/finalSize/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q50 !== undefined){
let data20 = data17.q50;
const _errs50 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
validate58.errors = [{instancePath:instancePath+"/finalSize/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.q95 !== undefined){
let data21 = data17.q95;
const _errs52 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
validate58.errors = [{instancePath:instancePath+"/finalSize/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/finalSize",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceedance !== undefined){
let data22 = data.exceedance;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing5;
if((((((data22.above === undefined) && (missing5 = "above")) || ((data22.runs === undefined) && (missing5 = "runs"))) || ((data22.share === undefined) && (missing5 = "share"))) || ((data22.low === undefined) && (missing5 = "low"))) || ((data22.high === undefined) && (missing5 = "high"))){
validate58.errors = [{instancePath:instancePath+"/exceedance",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs57 = errors;
for(const key5 in data22){if(errors >= 20) break;
if(!(((((key5 === "above") || (key5 === "runs")) || (key5 === "share")) || (key5 === "low")) || (key5 === "high"))){
validate58.errors = [{instancePath:instancePath+"/exceedance",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs57 === errors){
if(data22.above !== undefined){
let data23 = data22.above;
const _errs58 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate58.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs58){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000 || isNaN(data23)){
validate58.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data23 < 0 || isNaN(data23)){
validate58.errors = [{instancePath:instancePath+"/exceedance/above",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.runs !== undefined){
let data24 = data22.runs;
const _errs60 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate58.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000 || isNaN(data24)){
validate58.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate58.errors = [{instancePath:instancePath+"/exceedance/runs",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.share !== undefined){
let data25 = data22.share;
const _errs62 = errors;
if(errors === _errs62){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1 || isNaN(data25)){
validate58.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate58.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/exceedance/share",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs62 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.low !== undefined){
let data26 = data22.low;
const _errs64 = errors;
if(errors === _errs64){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate58.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate58.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/exceedance/low",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs64 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.high !== undefined){
let data27 = data22.high;
const _errs66 = errors;
if(errors === _errs66){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1 || isNaN(data27)){
validate58.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate58.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/exceedance/high",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/exceedance",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data28 = data.seed;
const _errs68 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs68){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 4294967295 || isNaN(data28)){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data28 < 0 || isNaN(data28)){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data29 = data.digest;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data29 === "string"){
if(func3(data29) > 64){
validate58.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data29)){
validate58.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data30 = data.notice;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data30 === "string"){
if(func3(data30) > 500){
validate58.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate58.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs72 === errors;
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
else {
validate58.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

export const McmcResult = validate59;

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.parameters === undefined) && (missing0 = "parameters")) || ((data.acceptance === undefined) && (missing0 = "acceptance"))) || ((data.draws === undefined) && (missing0 = "draws"))) || ((data.fit === undefined) && (missing0 = "fit"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate59.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(((((((key0 === "parameters") || (key0 === "acceptance")) || (key0 === "draws")) || (key0 === "fit")) || (key0 === "seed")) || (key0 === "digest")) || (key0 === "notice"))){
validate59.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.parameters !== undefined){
const _errs2 = errors;
if(!(validate39(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acceptance !== undefined){
let data1 = data.acceptance;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
validate59.errors = [{instancePath:instancePath+"/acceptance",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate59.errors = [{instancePath:instancePath+"/acceptance",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/acceptance",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draws !== undefined){
let data2 = data.draws;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate59.errors = [{instancePath:instancePath+"/draws",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 800000 || isNaN(data2)){
validate59.errors = [{instancePath:instancePath+"/draws",keyword:"maximum",params:{comparison: "<=", limit: 800000}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate59.errors = [{instancePath:instancePath+"/draws",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.fit !== undefined){
let data3 = data.fit;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length > 100){
validate59.errors = [{instancePath:instancePath+"/fit",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < 20; i0++){
let data4 = data3[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((((((data4.t === undefined) && (missing1 = "t")) || ((data4.y === undefined) && (missing1 = "y"))) || ((data4.mean === undefined) && (missing1 = "mean"))) || ((data4.q05 === undefined) && (missing1 = "q05"))) || ((data4.q25 === undefined) && (missing1 = "q25"))) || ((data4.q50 === undefined) && (missing1 = "q50"))) || ((data4.q75 === undefined) && (missing1 = "q75"))) || ((data4.q95 === undefined) && (missing1 = "q95"))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data4){if(errors >= 20) break;
if(!((((((((key1 === "t") || (key1 === "y")) || (key1 === "mean")) || (key1 === "q05")) || (key1 === "q25")) || (key1 === "q50")) || (key1 === "q75")) || (key1 === "q95"))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.t !== undefined){
let data5 = data4.t;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/t",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.y !== undefined){
let data6 = data4.y;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 763 || isNaN(data6)){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"maximum",params:{comparison: "<=", limit: 763}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/y",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.mean !== undefined){
let data7 = data4.mean;
const _errs17 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q05 !== undefined){
let data8 = data4.q05;
const _errs19 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q25 !== undefined){
let data9 = data4.q25;
const _errs21 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q50 !== undefined){
let data10 = data4.q50;
const _errs23 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q75 !== undefined){
let data11 = data4.q75;
const _errs25 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.q95 !== undefined){
let data12 = data4.q95;
const _errs27 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate59.errors = [{instancePath:instancePath+"/fit/" + i0+"/q95",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs27 === errors;
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
}
}
else {
validate59.errors = [{instancePath:instancePath+"/fit/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/fit",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data13 = data.seed;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate59.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
validate59.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate59.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data14 = data.digest;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data14 === "string"){
if(func3(data14) > 64){
validate59.errors = [{instancePath:instancePath+"/digest",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern1.test(data14)){
validate59.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
let data15 = data.notice;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data15 === "string"){
if(func3(data15) > 500){
validate59.errors = [{instancePath:instancePath+"/notice",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs33 === errors;
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
else {
validate59.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}

export const ReplayResult = validate61;

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.points === undefined) && (missing0 = "points")){
validate61.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){if(errors >= 20) break;
if(!(key0 === "points")){
validate61.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.points !== undefined){
let data0 = data.points;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate61.errors = [{instancePath:instancePath+"/points",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/points",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/points",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}

export const EmptyResult = validate62;

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){if(errors >= 20) break;
validate62.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
else {
validate62.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}
