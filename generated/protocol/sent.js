// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

export const UnknownEvent = validate22;
const formats0 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats0.test(data))){
validate23.errors = [{instancePath,keyword:"format",params:{format: "uuid"}}];
return false;
}
}
else {
validate23.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate25.errors = [{instancePath,keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate25.errors = [{instancePath,keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate25.errors = [{instancePath,keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate25.errors = vErrors;
return errors === 0;
}

const formats2 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.test(data))){
validate27.errors = [{instancePath,keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate27.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.job === undefined) && (missing0 = "job")) || ((data.jobType === undefined) && (missing0 = "jobType"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.data === undefined) && (missing0 = "data"))){
validate22.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined){
const _errs2 = errors;
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jobType !== undefined){
const _errs3 = errors;
if(typeof data.jobType !== "string"){
validate22.errors = [{instancePath:instancePath+"/jobType",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
const _errs5 = errors;
if(!(validate25(data.seq, {instancePath:instancePath+"/seq",parentData:data,parentDataProperty:"seq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs6 = errors;
if(!(validate27(data.time, {instancePath:instancePath+"/time",parentData:data,parentDataProperty:"time",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
const _errs7 = errors;
if(typeof data.type !== "string"){
validate22.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data5 = data.data;
const _errs9 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate22.errors = [{instancePath:instancePath+"/data",keyword:"type",params:{type: "object"}}];
return false;
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
}
else {
validate22.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

export const Job = validate29;
const pattern0 = new RegExp("^[A-Za-z0-9_.\\-]{1,64}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate31.errors = [{instancePath,keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.\\-]{1,64}$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate33.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","properties":{"ensembleSize":{"type":"integer","minimum":2,"maximum":5000},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"model":{"type":"string","enum":["sir","seir"]},"infectiousPeriodDays":{"type":"number","minimum":0.2,"maximum":100},"latentPeriodDays":{"type":"number","minimum":0.1,"maximum":100},"population":{"type":"integer","minimum":10,"maximum":2000000000},"inflation":{"type":"number","minimum":1,"maximum":2},"sigmaBeta":{"type":"number","minimum":0,"maximum":2},"sigmaProcess":{"type":"number","minimum":0,"maximum":2},"phi":{"type":"number","minimum":0.1,"maximum":10000},"method":{"type":"string","enum":["eakf","stochastic","etkf"]},"betaPrior":{"$ref":"#/definitions/EnkfBetaPrior"},"I0Prior":{"$ref":"#/definitions/EnkfI0Prior"},"estimateInfectiousPeriod":{"type":"boolean"},"horizonDays":{"type":"integer","minimum":0,"maximum":365},"dataset":{"type":"string","enum":["boarding-school-1978"]},"observations":{"type":"array","minItems":2,"items":{"type":"number","minimum":0,"maximum":2000000000}},"delayMs":{"type":"integer","minimum":0,"maximum":60000}},"required":["ensembleSize","seed","model","infectiousPeriodDays","latentPeriodDays","population","inflation","sigmaBeta","sigmaProcess","phi","method","betaPrior","I0Prior","estimateInfectiousPeriod","horizonDays","delayMs"]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.median === undefined) && (missing0 = "median")) || ((data.sdLog === undefined) && (missing0 = "sdLog"))){
validate36.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.median !== undefined){
let data0 = data.median;
const _errs1 = errors;
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 20 || isNaN(data0)){
validate36.errors = [{instancePath:instancePath+"/median",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data0 < 0.001 || isNaN(data0)){
validate36.errors = [{instancePath:instancePath+"/median",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/median",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sdLog !== undefined){
let data1 = data.sdLog;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/sdLog",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/sdLog",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/sdLog",keyword:"type",params:{type: "number"}}];
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
validate36.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.median === undefined) && (missing0 = "median")) || ((data.sdLog === undefined) && (missing0 = "sdLog"))){
validate38.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.median !== undefined){
let data0 = data.median;
const _errs1 = errors;
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/median",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}}];
return false;
}
else {
if(data0 < 0.001 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/median",keyword:"minimum",params:{comparison: ">=", limit: 0.001}}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/median",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sdLog !== undefined){
let data1 = data.sdLog;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/sdLog",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/sdLog",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/sdLog",keyword:"type",params:{type: "number"}}];
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
validate38.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((data.ensembleSize === undefined) && (missing0 = "ensembleSize")) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.infectiousPeriodDays === undefined) && (missing0 = "infectiousPeriodDays"))) || ((data.latentPeriodDays === undefined) && (missing0 = "latentPeriodDays"))) || ((data.population === undefined) && (missing0 = "population"))) || ((data.inflation === undefined) && (missing0 = "inflation"))) || ((data.sigmaBeta === undefined) && (missing0 = "sigmaBeta"))) || ((data.sigmaProcess === undefined) && (missing0 = "sigmaProcess"))) || ((data.phi === undefined) && (missing0 = "phi"))) || ((data.method === undefined) && (missing0 = "method"))) || ((data.betaPrior === undefined) && (missing0 = "betaPrior"))) || ((data.I0Prior === undefined) && (missing0 = "I0Prior"))) || ((data.estimateInfectiousPeriod === undefined) && (missing0 = "estimateInfectiousPeriod"))) || ((data.horizonDays === undefined) && (missing0 = "horizonDays"))) || ((data.delayMs === undefined) && (missing0 = "delayMs"))){
validate35.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ensembleSize !== undefined){
let data0 = data.ensembleSize;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate35.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 5000 || isNaN(data0)){
validate35.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"maximum",params:{comparison: "<=", limit: 5000}}];
return false;
}
else {
if(data0 < 2 || isNaN(data0)){
validate35.errors = [{instancePath:instancePath+"/ensembleSize",keyword:"minimum",params:{comparison: ">=", limit: 2}}];
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
if(data.seed !== undefined){
let data1 = data.seed;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate35.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
validate35.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate35.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.model !== undefined){
let data2 = data.model;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate35.errors = [{instancePath:instancePath+"/model",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "sir") || (data2 === "seir"))){
validate35.errors = [{instancePath:instancePath+"/model",keyword:"enum",params:{allowedValues: schema14.properties.model.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infectiousPeriodDays !== undefined){
let data3 = data.infectiousPeriodDays;
const _errs7 = errors;
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100 || isNaN(data3)){
validate35.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data3 < 0.2 || isNaN(data3)){
validate35.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"minimum",params:{comparison: ">=", limit: 0.2}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/infectiousPeriodDays",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latentPeriodDays !== undefined){
let data4 = data.latentPeriodDays;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
validate35.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data4 < 0.1 || isNaN(data4)){
validate35.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/latentPeriodDays",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.population !== undefined){
let data5 = data.population;
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate35.errors = [{instancePath:instancePath+"/population",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2000000000 || isNaN(data5)){
validate35.errors = [{instancePath:instancePath+"/population",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data5 < 10 || isNaN(data5)){
validate35.errors = [{instancePath:instancePath+"/population",keyword:"minimum",params:{comparison: ">=", limit: 10}}];
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
if(data.inflation !== undefined){
let data6 = data.inflation;
const _errs13 = errors;
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2 || isNaN(data6)){
validate35.errors = [{instancePath:instancePath+"/inflation",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate35.errors = [{instancePath:instancePath+"/inflation",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/inflation",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaBeta !== undefined){
let data7 = data.sigmaBeta;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2 || isNaN(data7)){
validate35.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate35.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaProcess !== undefined){
let data8 = data.sigmaProcess;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2 || isNaN(data8)){
validate35.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate35.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/sigmaProcess",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phi !== undefined){
let data9 = data.phi;
const _errs19 = errors;
if(errors === _errs19){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000 || isNaN(data9)){
validate35.errors = [{instancePath:instancePath+"/phi",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data9 < 0.1 || isNaN(data9)){
validate35.errors = [{instancePath:instancePath+"/phi",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/phi",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method !== undefined){
let data10 = data.method;
const _errs21 = errors;
if(typeof data10 !== "string"){
validate35.errors = [{instancePath:instancePath+"/method",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data10 === "eakf") || (data10 === "stochastic")) || (data10 === "etkf"))){
validate35.errors = [{instancePath:instancePath+"/method",keyword:"enum",params:{allowedValues: schema14.properties.method.enum}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.betaPrior !== undefined){
const _errs23 = errors;
if(!(validate36(data.betaPrior, {instancePath:instancePath+"/betaPrior",parentData:data,parentDataProperty:"betaPrior",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I0Prior !== undefined){
const _errs24 = errors;
if(!(validate38(data.I0Prior, {instancePath:instancePath+"/I0Prior",parentData:data,parentDataProperty:"I0Prior",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimateInfectiousPeriod !== undefined){
const _errs25 = errors;
if(typeof data.estimateInfectiousPeriod !== "boolean"){
validate35.errors = [{instancePath:instancePath+"/estimateInfectiousPeriod",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.horizonDays !== undefined){
let data14 = data.horizonDays;
const _errs27 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate35.errors = [{instancePath:instancePath+"/horizonDays",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs27){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 365 || isNaN(data14)){
validate35.errors = [{instancePath:instancePath+"/horizonDays",keyword:"maximum",params:{comparison: "<=", limit: 365}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate35.errors = [{instancePath:instancePath+"/horizonDays",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataset !== undefined){
let data15 = data.dataset;
const _errs29 = errors;
if(typeof data15 !== "string"){
validate35.errors = [{instancePath:instancePath+"/dataset",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data15 === "boarding-school-1978")){
validate35.errors = [{instancePath:instancePath+"/dataset",keyword:"enum",params:{allowedValues: schema14.properties.dataset.enum}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.observations !== undefined){
let data16 = data.observations;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data16)){
if(data16.length < 2){
validate35.errors = [{instancePath:instancePath+"/observations",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid1 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs33 = errors;
if(errors === _errs33){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2000000000 || isNaN(data17)){
validate35.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate35.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/observations/" + i0,keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid1 = _errs33 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/observations",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined){
let data18 = data.delayMs;
const _errs35 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate35.errors = [{instancePath:instancePath+"/delayMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs35){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 60000 || isNaN(data18)){
validate35.errors = [{instancePath:instancePath+"/delayMs",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate35.errors = [{instancePath:instancePath+"/delayMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs35 === errors;
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
validate35.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate35.errors = vErrors;
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
const func2 = characters;

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate41.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate41.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate43.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate43.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.mean === undefined) && (missing0 = "mean")) || ((data.q05 === undefined) && (missing0 = "q05"))) || ((data.q95 === undefined) && (missing0 = "q95"))){
validate51.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.mean !== undefined){
let data0 = data.mean;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate51.errors = [{instancePath:instancePath+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q05 !== undefined){
let data1 = data.q05;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate51.errors = [{instancePath:instancePath+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q95 !== undefined){
let data2 = data.q95;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate51.errors = [{instancePath:instancePath+"/q95",keyword:"type",params:{type: "number"}}];
return false;
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
validate51.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.q05 === undefined) && (missing0 = "q05")) || ((data.q25 === undefined) && (missing0 = "q25"))) || ((data.q50 === undefined) && (missing0 = "q50"))) || ((data.q75 === undefined) && (missing0 = "q75"))) || ((data.q95 === undefined) && (missing0 = "q95"))){
validate53.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.q05 !== undefined){
let data0 = data.q05;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate53.errors = [{instancePath:instancePath+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q25 !== undefined){
let data1 = data.q25;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate53.errors = [{instancePath:instancePath+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q50 !== undefined){
let data2 = data.q50;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate53.errors = [{instancePath:instancePath+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q75 !== undefined){
let data3 = data.q75;
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate53.errors = [{instancePath:instancePath+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q95 !== undefined){
let data4 = data.q95;
const _errs9 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate53.errors = [{instancePath:instancePath+"/q95",keyword:"type",params:{type: "number"}}];
return false;
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
validate53.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.step === undefined) && (missing0 = "step")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.pct === undefined) && (missing0 = "pct"))) || ((data.t === undefined) && (missing0 = "t"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.I_est === undefined) && (missing0 = "I_est"))) || ((data.beta_est === undefined) && (missing0 = "beta_est"))) || ((data.I === undefined) && (missing0 = "I"))) || ((data.beta === undefined) && (missing0 = "beta"))) || ((data.Rt === undefined) && (missing0 = "Rt"))) || ((data.spread === undefined) && (missing0 = "spread"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.logLikSum === undefined) && (missing0 = "logLikSum"))) || ((data.constraintHits === undefined) && (missing0 = "constraintHits"))){
validate50.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.step !== undefined){
let data0 = data.step;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate50.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
validate50.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate50.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.total !== undefined){
let data1 = data.total;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate50.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate50.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate50.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.pct !== undefined){
let data2 = data.pct;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate50.errors = [{instancePath:instancePath+"/pct",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate50.errors = [{instancePath:instancePath+"/pct",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/pct",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.t !== undefined){
let data3 = data.t;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate50.errors = [{instancePath:instancePath+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate50.errors = [{instancePath:instancePath+"/t",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate50.errors = [{instancePath:instancePath+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(valid0){
if(data.y !== undefined){
let data4 = data.y;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2000000000 || isNaN(data4)){
validate50.errors = [{instancePath:instancePath+"/y",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate50.errors = [{instancePath:instancePath+"/y",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/y",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I_est !== undefined){
let data5 = data.I_est;
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate50.errors = [{instancePath:instancePath+"/I_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_est !== undefined){
let data6 = data.beta_est;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate50.errors = [{instancePath:instancePath+"/beta_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
const _errs15 = errors;
if(!(validate51(data.forecast, {instancePath:instancePath+"/forecast",parentData:data,parentDataProperty:"forecast",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I !== undefined){
const _errs16 = errors;
if(!(validate53(data.I, {instancePath:instancePath+"/I",parentData:data,parentDataProperty:"I",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta !== undefined){
const _errs17 = errors;
if(!(validate53(data.beta, {instancePath:instancePath+"/beta",parentData:data,parentDataProperty:"beta",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.Rt !== undefined){
const _errs18 = errors;
if(!(validate53(data.Rt, {instancePath:instancePath+"/Rt",parentData:data,parentDataProperty:"Rt",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovation !== undefined){
let data11 = data.innovation;
const _errs19 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate50.errors = [{instancePath:instancePath+"/innovation",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovationZ !== undefined){
let data12 = data.innovationZ;
const _errs21 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate50.errors = [{instancePath:instancePath+"/innovationZ",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spread !== undefined){
let data13 = data.spread;
const _errs23 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate50.errors = [{instancePath:instancePath+"/spread",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data14 = data.logLik;
const _errs25 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate50.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLikSum !== undefined){
let data15 = data.logLikSum;
const _errs27 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate50.errors = [{instancePath:instancePath+"/logLikSum",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constraintHits !== undefined){
let data16 = data.constraintHits;
const _errs29 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate50.errors = [{instancePath:instancePath+"/constraintHits",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
validate50.errors = [{instancePath:instancePath+"/constraintHits",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate50.errors = [{instancePath:instancePath+"/constraintHits",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate50.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.t === undefined) && (missing0 = "t")) || ((data.mean === undefined) && (missing0 = "mean"))) || ((data.q05 === undefined) && (missing0 = "q05"))) || ((data.q25 === undefined) && (missing0 = "q25"))) || ((data.q50 === undefined) && (missing0 = "q50"))) || ((data.q75 === undefined) && (missing0 = "q75"))) || ((data.q95 === undefined) && (missing0 = "q95"))){
validate59.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.t !== undefined){
let data0 = data.t;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate59.errors = [{instancePath:instancePath+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100000 || isNaN(data0)){
validate59.errors = [{instancePath:instancePath+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate59.errors = [{instancePath:instancePath+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.mean !== undefined){
let data1 = data.mean;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate59.errors = [{instancePath:instancePath+"/mean",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q05 !== undefined){
let data2 = data.q05;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate59.errors = [{instancePath:instancePath+"/q05",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q25 !== undefined){
let data3 = data.q25;
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate59.errors = [{instancePath:instancePath+"/q25",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q50 !== undefined){
let data4 = data.q50;
const _errs9 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate59.errors = [{instancePath:instancePath+"/q50",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q75 !== undefined){
let data5 = data.q75;
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate59.errors = [{instancePath:instancePath+"/q75",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.q95 !== undefined){
let data6 = data.q95;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate59.errors = [{instancePath:instancePath+"/q95",keyword:"type",params:{type: "number"}}];
return false;
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


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.t === undefined) && (missing0 = "t")) || ((data.I === undefined) && (missing0 = "I"))){
validate61.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.t !== undefined){
let data0 = data.t;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate61.errors = [{instancePath:instancePath+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100000 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/t",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.I !== undefined){
let data1 = data.I;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate61.errors = [{instancePath:instancePath+"/I",keyword:"type",params:{type: "number"}}];
return false;
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
validate61.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.I_final === undefined) && (missing0 = "I_final")) || ((data.beta_final === undefined) && (missing0 = "beta_final"))) || ((data.RtFinal === undefined) && (missing0 = "RtFinal"))) || ((data.forecast === undefined) && (missing0 = "forecast"))) || ((data.rmse1 === undefined) && (missing0 = "rmse1"))) || ((data.coverage50 === undefined) && (missing0 = "coverage50"))) || ((data.coverage90 === undefined) && (missing0 = "coverage90"))) || ((data.crps === undefined) && (missing0 = "crps"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.peak === undefined) && (missing0 = "peak"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.notice === undefined) && (missing0 = "notice"))){
validate58.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.I_final !== undefined){
let data0 = data.I_final;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate58.errors = [{instancePath:instancePath+"/I_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_final !== undefined){
let data1 = data.beta_final;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate58.errors = [{instancePath:instancePath+"/beta_final",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.RtFinal !== undefined){
let data2 = data.RtFinal;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate58.errors = [{instancePath:instancePath+"/RtFinal",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
let data3 = data.forecast;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate59(data3[i0], {instancePath:instancePath+"/forecast/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/forecast",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rmse1 !== undefined){
let data5 = data.rmse1;
const _errs10 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate58.errors = [{instancePath:instancePath+"/rmse1",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage50 !== undefined){
let data6 = data.coverage50;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/coverage50",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/coverage50",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/coverage50",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage90 !== undefined){
let data7 = data.coverage90;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
validate58.errors = [{instancePath:instancePath+"/coverage90",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate58.errors = [{instancePath:instancePath+"/coverage90",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/coverage90",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.crps !== undefined){
let data8 = data.crps;
const _errs16 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate58.errors = [{instancePath:instancePath+"/crps",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data9 = data.logLik;
const _errs18 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate58.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peak !== undefined){
const _errs20 = errors;
if(!(validate61(data.peak, {instancePath:instancePath+"/peak",parentData:data,parentDataProperty:"peak",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data11 = data.seed;
const _errs21 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs21){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate58.errors = [{instancePath:instancePath+"/seed",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data12 = data.steps;
const _errs23 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate58.errors = [{instancePath:instancePath+"/steps",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs23){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000 || isNaN(data12)){
validate58.errors = [{instancePath:instancePath+"/steps",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate58.errors = [{instancePath:instancePath+"/steps",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data13 = data.digest;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
validate58.errors = [{instancePath:instancePath+"/digest",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate58.errors = [{instancePath:instancePath+"/digest",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice !== undefined){
const _errs27 = errors;
if(typeof data.notice !== "string"){
validate58.errors = [{instancePath:instancePath+"/notice",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs27 === errors;
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
validate58.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

const formats4 = /^[\x21-\x7e]*$/;

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate65.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
validate65.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.pointer === undefined) && (missing0 = "pointer")) || ((data.message === undefined) && (missing0 = "message"))){
validate67.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.pointer !== undefined){
const _errs1 = errors;
if(typeof data.pointer !== "string"){
validate67.errors = [{instancePath:instancePath+"/pointer",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate67.errors = [{instancePath:instancePath+"/message",keyword:"type",params:{type: "string"}}];
return false;
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
validate67.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate69.errors = [{instancePath,keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 86400000 || isNaN(data)){
validate69.errors = [{instancePath,keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate69.errors = [{instancePath,keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
validate69.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate71.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate71.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.code === undefined) && (missing0 = "code"))){
validate64.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(!(formats4.test(data0))){
validate64.errors = [{instancePath:instancePath+"/type",keyword:"format",params:{format: "uri-reference"}}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
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
if(data.title !== undefined){
const _errs3 = errors;
if(typeof data.title !== "string"){
validate64.errors = [{instancePath:instancePath+"/title",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate64.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate64.errors = [{instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate64.errors = [{instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
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
if(data.detail !== undefined){
const _errs7 = errors;
if(typeof data.detail !== "string"){
validate64.errors = [{instancePath:instancePath+"/detail",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs9 = errors;
if(!(validate65(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
let data5 = data.errors;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate67(data5[i0], {instancePath:instancePath+"/errors/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/errors",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined){
const _errs13 = errors;
if(!(validate69(data.retryAfterMs, {instancePath:instancePath+"/retryAfterMs",parentData:data,parentDataProperty:"retryAfterMs",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
const _errs14 = errors;
if(!(validate71(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined){
const _errs15 = errors;
if(!(validate25(data.earliest, {instancePath:instancePath+"/earliest",parentData:data,parentDataProperty:"earliest",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
const _errs16 = errors;
if(!(validate25(data.lastSeq, {instancePath:instancePath+"/lastSeq",parentData:data,parentDataProperty:"lastSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requestId !== undefined){
const _errs17 = errors;
if(typeof data.requestId !== "string"){
validate64.errors = [{instancePath:instancePath+"/requestId",keyword:"type",params:{type: "string"}}];
return false;
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
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate77.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
validate77.errors = vErrors;
return errors === 0;
}


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.self === undefined) && (missing0 = "self")) || ((data.events === undefined) && (missing0 = "events"))) || ((data.inputs === undefined) && (missing0 = "inputs"))) || ((data.cancel === undefined) && (missing0 = "cancel"))){
validate76.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.self !== undefined){
const _errs1 = errors;
if(!(validate77(data.self, {instancePath:instancePath+"/self",parentData:data,parentDataProperty:"self",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
const _errs2 = errors;
if(!(validate77(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
const _errs3 = errors;
if(!(validate77(data.inputs, {instancePath:instancePath+"/inputs",parentData:data,parentDataProperty:"inputs",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cancel !== undefined){
const _errs4 = errors;
if(!(validate77(data.cancel, {instancePath:instancePath+"/cancel",parentData:data,parentDataProperty:"cancel",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
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
}
else {
validate76.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.params === undefined) && (missing0 = "params"))) || ((data.owner === undefined) && (missing0 = "owner"))) || ((data.shared === undefined) && (missing0 = "shared"))) || ((data.createdAt === undefined) && (missing0 = "createdAt"))) || ((data.firstSeq === undefined) && (missing0 = "firstSeq"))) || ((data.lastSeq === undefined) && (missing0 = "lastSeq"))) || ((data.links === undefined) && (missing0 = "links"))){
validate29.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate23(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate29.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("enkf" !== data1){
validate29.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "enkf"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(!(validate31(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
const _errs5 = errors;
if(!(validate33(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined){
let data4 = data.attempt;
const _errs6 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate29.errors = [{instancePath:instancePath+"/attempt",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
validate29.errors = [{instancePath:instancePath+"/attempt",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate29.errors = [{instancePath:instancePath+"/attempt",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.params !== undefined){
const _errs8 = errors;
if(!(validate35(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs9 = errors;
if(!(validate41(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
const _errs10 = errors;
if(!(validate43(data.owner, {instancePath:instancePath+"/owner",parentData:data,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shared !== undefined){
const _errs11 = errors;
if(typeof data.shared !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/shared",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.createdAt !== undefined){
const _errs13 = errors;
if(!(validate27(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs14 = errors;
if(!(validate27(data.startedAt, {instancePath:instancePath+"/startedAt",parentData:data,parentDataProperty:"startedAt",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finishedAt !== undefined){
const _errs15 = errors;
if(!(validate27(data.finishedAt, {instancePath:instancePath+"/finishedAt",parentData:data,parentDataProperty:"finishedAt",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstSeq !== undefined){
const _errs16 = errors;
if(!(validate25(data.firstSeq, {instancePath:instancePath+"/firstSeq",parentData:data,parentDataProperty:"firstSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
const _errs17 = errors;
if(!(validate25(data.lastSeq, {instancePath:instancePath+"/lastSeq",parentData:data,parentDataProperty:"lastSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.progress !== undefined){
const _errs18 = errors;
if(!(validate50(data.progress, {instancePath:instancePath+"/progress",parentData:data,parentDataProperty:"progress",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
const _errs19 = errors;
if(!(validate58(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs20 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs21 = errors;
if(!(validate76(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paramsDiffer !== undefined){
let data18 = data.paramsDiffer;
const _errs22 = errors;
if(typeof data18 !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/paramsDiffer",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data18){
validate29.errors = [{instancePath:instancePath+"/paramsDiffer",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs22 === errors;
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
validate29.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

export const JobList = validate83;

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jobs === undefined) && (missing0 = "jobs")){
validate83.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.jobs !== undefined){
let data0 = data.jobs;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate29(data0[i0], {instancePath:instancePath+"/jobs/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/jobs",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs4 = errors;
if(typeof data.next !== "string"){
validate83.errors = [{instancePath:instancePath+"/next",keyword:"type",params:{type: "string"}}];
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
validate83.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}

export const EventPage = validate85;
const pattern2 = new RegExp("^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$", "u");

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate86.errors = [{instancePath,keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,15})(-(0|[1-9][0-9]{0,15}))?$"}}];
return false;
}
}
else {
validate86.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.events === undefined) && (missing0 = "events")) || ((data.next === undefined) && (missing0 = "next"))) || ((data.ended === undefined) && (missing0 = "ended"))) || ((data.retryAfterMs === undefined) && (missing0 = "retryAfterMs"))){
validate85.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.events !== undefined){
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
validate85.errors = [{instancePath:instancePath+"/events/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/events",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs5 = errors;
if(!(validate86(data.next, {instancePath:instancePath+"/next",parentData:data,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ended !== undefined){
const _errs6 = errors;
if(typeof data.ended !== "boolean"){
validate85.errors = [{instancePath:instancePath+"/ended",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined){
const _errs8 = errors;
if(!(validate69(data.retryAfterMs, {instancePath:instancePath+"/retryAfterMs",parentData:data,parentDataProperty:"retryAfterMs",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
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
validate85.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

export const HelloReply = validate89;
const schema36 = {"type":["string","integer"],"minLength":1,"minimum":-9007199254740991,"maximum":9007199254740991};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
validate90.errors = [{instancePath,keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate90.errors = [{instancePath,keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data < -9007199254740991 || isNaN(data)){
validate90.errors = [{instancePath,keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}}];
return false;
}
}
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate90.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
validate90.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(typeof data[i0] !== "string"){
validate93.errors = [{instancePath:instancePath+"/" + i0,keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate93.errors = [{instancePath,keyword:"type",params:{type: "array"}}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.protocol === undefined) && (missing0 = "protocol")) || ((data.features === undefined) && (missing0 = "features"))){
validate92.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.protocol !== undefined){
const _errs1 = errors;
if(typeof data.protocol !== "string"){
validate92.errors = [{instancePath:instancePath+"/protocol",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs3 = errors;
if(!(validate93(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
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
validate92.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate89.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate89.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate89.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate89.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("hello" !== data2){
validate89.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "hello"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate89.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate89.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate92(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
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
}
else {
validate89.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}

export const AuthReply = validate96;

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate100.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
validate100.errors = vErrors;
return errors === 0;
}


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.owner === undefined) && (missing0 = "owner")) || ((data.scopes === undefined) && (missing0 = "scopes"))) || ((data.features === undefined) && (missing0 = "features"))){
validate98.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.owner !== undefined){
const _errs1 = errors;
if(!(validate43(data.owner, {instancePath:instancePath+"/owner",parentData:data,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined){
let data1 = data.scopes;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate100(data1[i0], {instancePath:instancePath+"/scopes/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/scopes",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiresAt !== undefined){
const _errs5 = errors;
if(!(validate27(data.expiresAt, {instancePath:instancePath+"/expiresAt",parentData:data,parentDataProperty:"expiresAt",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs6 = errors;
if(!(validate93(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
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
validate98.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}


function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate96.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate96.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate96.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate96.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("auth" !== data2){
validate96.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "auth"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate96.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate96.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate98(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
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
}
else {
validate96.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate96.errors = vErrors;
return errors === 0;
}

export const StartReply = validate105;

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.job === undefined) && (missing0 = "job")) || ((data.created === undefined) && (missing0 = "created"))){
validate107.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined){
const _errs1 = errors;
if(!(validate29(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created !== undefined){
const _errs2 = errors;
if(typeof data.created !== "boolean"){
validate107.errors = [{instancePath:instancePath+"/created",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paramsDiffer !== undefined){
let data2 = data.paramsDiffer;
const _errs4 = errors;
if(typeof data2 !== "boolean"){
validate107.errors = [{instancePath:instancePath+"/paramsDiffer",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data2){
validate107.errors = [{instancePath:instancePath+"/paramsDiffer",keyword:"const",params:{allowedValue: true}}];
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
validate107.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate105.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate105.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate105.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate105.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("start" !== data2){
validate105.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "start"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate105.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate105.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate107(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
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
}
else {
validate105.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}

export const SubscribeReply = validate110;

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.job === undefined) && (missing0 = "job")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.lastSeq === undefined) && (missing0 = "lastSeq"))){
validate112.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined){
const _errs1 = errors;
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs2 = errors;
if(!(validate86(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
const _errs3 = errors;
if(!(validate25(data.lastSeq, {instancePath:instancePath+"/lastSeq",parentData:data,parentDataProperty:"lastSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
}
else {
validate112.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate110.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate110.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate110.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate110.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("subscribe" !== data2){
validate110.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "subscribe"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate110.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate110.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate112(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
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
}
else {
validate110.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate110.errors = vErrors;
return errors === 0;
}

export const UnsubscribeReply = validate117;

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate119.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined){
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
}
else {
validate119.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}


function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate117.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate117.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate117.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate117.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("unsubscribe" !== data2){
validate117.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "unsubscribe"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate117.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate117.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate119(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
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
}
else {
validate117.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate117.errors = vErrors;
return errors === 0;
}

export const InputReply = validate122;

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate125.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate125.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.inputId === undefined) && (missing0 = "inputId")) || ((data.seq === undefined) && (missing0 = "seq"))){
validate124.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputId !== undefined){
const _errs1 = errors;
if(!(validate125(data.inputId, {instancePath:instancePath+"/inputId",parentData:data,parentDataProperty:"inputId",rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
const _errs2 = errors;
if(!(validate25(data.seq, {instancePath:instancePath+"/seq",parentData:data,parentDataProperty:"seq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
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
validate124.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}


function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate122.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate122.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate122.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("input" !== data2){
validate122.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "input"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate122.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate122.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate124(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
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
}
else {
validate122.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}

export const CancelReply = validate129;

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.job === undefined) && (missing0 = "job")) || ((data.ended === undefined) && (missing0 = "ended"))){
validate131.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.job !== undefined){
const _errs1 = errors;
if(!(validate29(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ended !== undefined){
const _errs2 = errors;
if(typeof data.ended !== "boolean"){
validate131.errors = [{instancePath:instancePath+"/ended",keyword:"type",params:{type: "boolean"}}];
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
validate131.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate131.errors = vErrors;
return errors === 0;
}


function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.data === undefined) && (missing0 = "data"))){
validate129.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate129.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate129.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate129.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("cancel" !== data2){
validate129.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "cancel"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate129.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(true !== data3){
validate129.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs8 = errors;
if(!(validate131(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
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
}
else {
validate129.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate129.errors = vErrors;
return errors === 0;
}

export const HelloRefusal = validate134;

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate134.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate134.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate134.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate134.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("hello" !== data2){
validate134.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "hello"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate134.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate134.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate134.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate134.errors = vErrors;
return errors === 0;
}

export const AuthRefusal = validate137;

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate137.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate137.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate137.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate137.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("auth" !== data2){
validate137.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "auth"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate137.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate137.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate137.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}

export const StartRefusal = validate140;

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate140.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate140.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate140.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate140.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("start" !== data2){
validate140.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "start"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate140.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate140.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate140.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate140.errors = vErrors;
return errors === 0;
}

export const SubscribeRefusal = validate143;

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate143.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate143.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate143.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate143.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("subscribe" !== data2){
validate143.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "subscribe"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate143.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate143.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate143.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate143.errors = vErrors;
return errors === 0;
}

export const UnsubscribeRefusal = validate146;

function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate146.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate146.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate146.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate146.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("unsubscribe" !== data2){
validate146.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "unsubscribe"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate146.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate146.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate146.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate146.errors = vErrors;
return errors === 0;
}

export const InputRefusal = validate149;

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate149.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate149.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate149.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate149.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("input" !== data2){
validate149.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "input"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate149.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate149.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate149.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate149.errors = vErrors;
return errors === 0;
}

export const CancelRefusal = validate152;

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate152.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate152.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate152.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate152.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("cancel" !== data2){
validate152.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "cancel"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate152.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate152.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate152.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate152.errors = vErrors;
return errors === 0;
}

export const UnknownRefusal = validate155;

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.ok === undefined) && (missing0 = "ok"))) || ((data.error === undefined) && (missing0 = "error"))){
validate155.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate155.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reply" !== data1){
validate155.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reply"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate155.errors = [{instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}}];
return false;
}
if("unknown" !== data2){
validate155.errors = [{instancePath:instancePath+"/to",keyword:"const",params:{allowedValue: "unknown"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ok !== undefined){
let data3 = data.ok;
const _errs6 = errors;
if(typeof data3 !== "boolean"){
validate155.errors = [{instancePath:instancePath+"/ok",keyword:"type",params:{type: "boolean"}}];
return false;
}
if(false !== data3){
validate155.errors = [{instancePath:instancePath+"/ok",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs8 = errors;
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
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
}
else {
validate155.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate155.errors = vErrors;
return errors === 0;
}

export const Heartbeat = validate158;

function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.time === undefined) && (missing0 = "time"))){
validate158.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate158.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("heartbeat" !== data0){
validate158.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "heartbeat"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs3 = errors;
if(!(validate27(data.time, {instancePath:instancePath+"/time",parentData:data,parentDataProperty:"time",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
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
validate158.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate158.errors = vErrors;
return errors === 0;
}

export const Gap = validate160;

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.job === undefined) && (missing0 = "job"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.requested === undefined) && (missing0 = "requested"))) || ((data.earliest === undefined) && (missing0 = "earliest"))){
validate160.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate160.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("gap" !== data0){
validate160.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "gap"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
const _errs3 = errors;
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs4 = errors;
if(typeof data.reason !== "string"){
validate160.errors = [{instancePath:instancePath+"/reason",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requested !== undefined){
let data3 = data.requested;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate160.errors = [{instancePath:instancePath+"/requested",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate160.errors = [{instancePath:instancePath+"/requested",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate160.errors = [{instancePath:instancePath+"/requested",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(valid0){
if(data.earliest !== undefined){
const _errs9 = errors;
if(!(validate25(data.earliest, {instancePath:instancePath+"/earliest",parentData:data,parentDataProperty:"earliest",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lost !== undefined){
let data5 = data.lost;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate160.errors = [{instancePath:instancePath+"/lost",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate160.errors = [{instancePath:instancePath+"/lost",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate160.errors = [{instancePath:instancePath+"/lost",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
}
}
else {
validate160.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate160.errors = vErrors;
return errors === 0;
}

export const Goaway = validate163;

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.retryAfterMs === undefined) && (missing0 = "retryAfterMs"))){
validate163.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate163.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("goaway" !== data0){
validate163.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "goaway"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs3 = errors;
if(typeof data.reason !== "string"){
validate163.errors = [{instancePath:instancePath+"/reason",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined){
const _errs5 = errors;
if(!(validate69(data.retryAfterMs, {instancePath:instancePath+"/retryAfterMs",parentData:data,parentDataProperty:"retryAfterMs",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
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
validate163.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate163.errors = vErrors;
return errors === 0;
}

export const End = validate165;

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.job === undefined) && (missing0 = "job"))) || ((data.lastSeq === undefined) && (missing0 = "lastSeq"))){
validate165.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate165.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("end" !== data0){
validate165.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "end"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
const _errs3 = errors;
if(!(validate23(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
const _errs4 = errors;
if(!(validate25(data.lastSeq, {instancePath:instancePath+"/lastSeq",parentData:data,parentDataProperty:"lastSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
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
validate165.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate165.errors = vErrors;
return errors === 0;
}

export const EndOfStream = validate168;

function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate168.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
validate168.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("end" !== data0){
validate168.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "end"}}];
return false;
}
}
}
}
else {
validate168.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate168.errors = vErrors;
return errors === 0;
}

export const ProblemMessage = validate169;

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.code === undefined) && (missing0 = "code"))){
validate169.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate169.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("problem" !== data0){
validate169.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "problem"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs3 = errors;
if(typeof data.title !== "string"){
validate169.errors = [{instancePath:instancePath+"/title",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate169.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate169.errors = [{instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate169.errors = [{instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
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
if(data.detail !== undefined){
const _errs7 = errors;
if(typeof data.detail !== "string"){
validate169.errors = [{instancePath:instancePath+"/detail",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs9 = errors;
if(!(validate65(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
let data5 = data.errors;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate67(data5[i0], {instancePath:instancePath+"/errors/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/errors",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retryAfterMs !== undefined){
const _errs13 = errors;
if(!(validate69(data.retryAfterMs, {instancePath:instancePath+"/retryAfterMs",parentData:data,parentDataProperty:"retryAfterMs",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
const _errs14 = errors;
if(!(validate71(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest !== undefined){
const _errs15 = errors;
if(!(validate25(data.earliest, {instancePath:instancePath+"/earliest",parentData:data,parentDataProperty:"earliest",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeq !== undefined){
const _errs16 = errors;
if(!(validate25(data.lastSeq, {instancePath:instancePath+"/lastSeq",parentData:data,parentDataProperty:"lastSeq",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requestId !== undefined){
const _errs17 = errors;
if(typeof data.requestId !== "string"){
validate169.errors = [{instancePath:instancePath+"/requestId",keyword:"type",params:{type: "string"}}];
return false;
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
}
}
}
}
}
}
else {
validate169.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate169.errors = vErrors;
return errors === 0;
}

export const Pong = validate176;

function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate176.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate176.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("pong" !== data0){
validate176.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "pong"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(!(validate90(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
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
validate176.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate176.errors = vErrors;
return errors === 0;
}

export const Batch = validate178;

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.events === undefined) && (missing0 = "events"))){
validate178.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate178.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("batch" !== data0){
validate178.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "batch"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data1 = data.events;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length < 1){
validate178.errors = [{instancePath:instancePath+"/events",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate178.errors = [{instancePath:instancePath+"/events/" + i0,keyword:"type",params:{type: "object"}}];
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
validate178.errors = [{instancePath:instancePath+"/events",keyword:"type",params:{type: "array"}}];
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
validate178.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate178.errors = vErrors;
return errors === 0;
}

export const ListReset = validate179;

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate179.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
validate179.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("reset" !== data0){
validate179.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "reset"}}];
return false;
}
}
}
}
else {
validate179.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate179.errors = vErrors;
return errors === 0;
}

export const ListJob = validate180;

function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.job === undefined) && (missing0 = "job"))){
validate180.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate180.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("job" !== data0){
validate180.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "job"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.job !== undefined){
const _errs3 = errors;
if(!(validate29(data.job, {instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
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
validate180.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate180.errors = vErrors;
return errors === 0;
}

export const ListReady = validate182;

function validate182(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.total === undefined) && (missing0 = "total"))){
validate182.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate182.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("ready" !== data0){
validate182.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "ready"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data1 = data.total;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate182.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate182.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate182.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate182.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate182.errors = vErrors;
return errors === 0;
}

export const ListRemoved = validate183;

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate183.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate183.errors = [{instancePath:instancePath+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("removed" !== data0){
validate183.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValue: "removed"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(!(validate23(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
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
validate183.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate183.errors = vErrors;
return errors === 0;
}

export const EnkfAcceptedData = validate185;

function validate185(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.params === undefined) && (missing0 = "params")) || ((data.owner === undefined) && (missing0 = "owner"))){
validate185.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.params !== undefined){
const _errs1 = errors;
if(!(validate35(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate31(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs3 = errors;
if(!(validate41(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
const _errs4 = errors;
if(!(validate43(data.owner, {instancePath:instancePath+"/owner",parentData:data,parentDataProperty:"owner",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
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
}
else {
validate185.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate185.errors = vErrors;
return errors === 0;
}

export const StartedData = validate190;

function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate191.errors = [{instancePath,keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
validate191.errors = [{instancePath,keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate191.errors = [{instancePath,keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate191.errors = vErrors;
return errors === 0;
}


function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.attempt === undefined) && (missing0 = "attempt")) || ((data.worker === undefined) && (missing0 = "worker"))){
validate190.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.attempt !== undefined){
const _errs1 = errors;
if(!(validate191(data.attempt, {instancePath:instancePath+"/attempt",parentData:data,parentDataProperty:"attempt",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.worker !== undefined){
let data1 = data.worker;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data1 === "string"){
if(func2(data1) < 1){
validate190.errors = [{instancePath:instancePath+"/worker",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate190.errors = [{instancePath:instancePath+"/worker",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumedFrom !== undefined){
const _errs4 = errors;
if(!(validate25(data.resumedFrom, {instancePath:instancePath+"/resumedFrom",parentData:data,parentDataProperty:"resumedFrom",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
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
validate190.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate190.errors = vErrors;
return errors === 0;
}

export const EnkfProgress = validate194;

function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.step === undefined) && (missing0 = "step")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.pct === undefined) && (missing0 = "pct"))) || ((data.t === undefined) && (missing0 = "t"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.I_est === undefined) && (missing0 = "I_est"))) || ((data.beta_est === undefined) && (missing0 = "beta_est"))) || ((data.I === undefined) && (missing0 = "I"))) || ((data.beta === undefined) && (missing0 = "beta"))) || ((data.Rt === undefined) && (missing0 = "Rt"))) || ((data.spread === undefined) && (missing0 = "spread"))) || ((data.logLik === undefined) && (missing0 = "logLik"))) || ((data.logLikSum === undefined) && (missing0 = "logLikSum"))) || ((data.constraintHits === undefined) && (missing0 = "constraintHits"))){
validate194.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.step !== undefined){
let data0 = data.step;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate194.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
validate194.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate194.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.total !== undefined){
let data1 = data.total;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate194.errors = [{instancePath:instancePath+"/total",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate194.errors = [{instancePath:instancePath+"/total",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate194.errors = [{instancePath:instancePath+"/total",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.pct !== undefined){
let data2 = data.pct;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate194.errors = [{instancePath:instancePath+"/pct",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate194.errors = [{instancePath:instancePath+"/pct",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate194.errors = [{instancePath:instancePath+"/pct",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.t !== undefined){
let data3 = data.t;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate194.errors = [{instancePath:instancePath+"/t",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate194.errors = [{instancePath:instancePath+"/t",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate194.errors = [{instancePath:instancePath+"/t",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(valid0){
if(data.y !== undefined){
let data4 = data.y;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2000000000 || isNaN(data4)){
validate194.errors = [{instancePath:instancePath+"/y",keyword:"maximum",params:{comparison: "<=", limit: 2000000000}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate194.errors = [{instancePath:instancePath+"/y",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate194.errors = [{instancePath:instancePath+"/y",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I_est !== undefined){
let data5 = data.I_est;
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate194.errors = [{instancePath:instancePath+"/I_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta_est !== undefined){
let data6 = data.beta_est;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate194.errors = [{instancePath:instancePath+"/beta_est",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
const _errs15 = errors;
if(!(validate51(data.forecast, {instancePath:instancePath+"/forecast",parentData:data,parentDataProperty:"forecast",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.I !== undefined){
const _errs16 = errors;
if(!(validate53(data.I, {instancePath:instancePath+"/I",parentData:data,parentDataProperty:"I",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beta !== undefined){
const _errs17 = errors;
if(!(validate53(data.beta, {instancePath:instancePath+"/beta",parentData:data,parentDataProperty:"beta",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.Rt !== undefined){
const _errs18 = errors;
if(!(validate53(data.Rt, {instancePath:instancePath+"/Rt",parentData:data,parentDataProperty:"Rt",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovation !== undefined){
let data11 = data.innovation;
const _errs19 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate194.errors = [{instancePath:instancePath+"/innovation",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.innovationZ !== undefined){
let data12 = data.innovationZ;
const _errs21 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate194.errors = [{instancePath:instancePath+"/innovationZ",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spread !== undefined){
let data13 = data.spread;
const _errs23 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate194.errors = [{instancePath:instancePath+"/spread",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLik !== undefined){
let data14 = data.logLik;
const _errs25 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate194.errors = [{instancePath:instancePath+"/logLik",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logLikSum !== undefined){
let data15 = data.logLikSum;
const _errs27 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate194.errors = [{instancePath:instancePath+"/logLikSum",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constraintHits !== undefined){
let data16 = data.constraintHits;
const _errs29 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate194.errors = [{instancePath:instancePath+"/constraintHits",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
validate194.errors = [{instancePath:instancePath+"/constraintHits",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate194.errors = [{instancePath:instancePath+"/constraintHits",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate194.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate194.errors = vErrors;
return errors === 0;
}

export const LogData = validate199;
const schema77 = {"type":"object","required":["level","message"],"properties":{"level":{"type":"string","enum":["debug","info","warn","error"]},"message":{"type":"string"},"fields":{"type":"object"}}};

function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.level === undefined) && (missing0 = "level")) || ((data.message === undefined) && (missing0 = "message"))){
validate199.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.level !== undefined){
let data0 = data.level;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate199.errors = [{instancePath:instancePath+"/level",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "debug") || (data0 === "info")) || (data0 === "warn")) || (data0 === "error"))){
validate199.errors = [{instancePath:instancePath+"/level",keyword:"enum",params:{allowedValues: schema77.properties.level.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate199.errors = [{instancePath:instancePath+"/message",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data2 = data.fields;
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate199.errors = [{instancePath:instancePath+"/fields",keyword:"type",params:{type: "object"}}];
return false;
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
validate199.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate199.errors = vErrors;
return errors === 0;
}

export const EnkfInputData = validate200;

function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
validate202.errors = [{instancePath,keyword:"minProperties",params:{limit: 1}}];
return false;
}
else {
if(data.inflation !== undefined){
let data0 = data.inflation;
const _errs1 = errors;
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 2 || isNaN(data0)){
validate202.errors = [{instancePath:instancePath+"/inflation",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate202.errors = [{instancePath:instancePath+"/inflation",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
else {
validate202.errors = [{instancePath:instancePath+"/inflation",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sigmaBeta !== undefined){
let data1 = data.sigmaBeta;
const _errs3 = errors;
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2 || isNaN(data1)){
validate202.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate202.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate202.errors = [{instancePath:instancePath+"/sigmaBeta",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phi !== undefined){
let data2 = data.phi;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 10000 || isNaN(data2)){
validate202.errors = [{instancePath:instancePath+"/phi",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data2 < 0.1 || isNaN(data2)){
validate202.errors = [{instancePath:instancePath+"/phi",keyword:"minimum",params:{comparison: ">=", limit: 0.1}}];
return false;
}
}
}
else {
validate202.errors = [{instancePath:instancePath+"/phi",keyword:"type",params:{type: "number"}}];
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
validate202.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate202.errors = vErrors;
return errors === 0;
}


function validate204(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate204.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate204.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate204.errors = vErrors;
return errors === 0;
}


function validate200(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.inputId === undefined) && (missing0 = "inputId")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.data === undefined) && (missing0 = "data"))) || ((data.by === undefined) && (missing0 = "by"))){
validate200.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputId !== undefined){
const _errs1 = errors;
if(!(validate125(data.inputId, {instancePath:instancePath+"/inputId",parentData:data,parentDataProperty:"inputId",rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate200.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
if("tune" !== data1){
validate200.errors = [{instancePath:instancePath+"/name",keyword:"const",params:{allowedValue: "tune"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
const _errs4 = errors;
if(!(validate202(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
const _errs5 = errors;
if(!(validate204(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
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
}
else {
validate200.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate200.errors = vErrors;
return errors === 0;
}

export const AppliedData = validate206;

function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.inputIds === undefined) && (missing0 = "inputIds")) || ((data.superseded === undefined) && (missing0 = "superseded"))) || ((data.attempt === undefined) && (missing0 = "attempt"))){
validate206.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.inputIds !== undefined){
let data0 = data.inputIds;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate125(data0[i0], {instancePath:instancePath+"/inputIds/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate206.errors = [{instancePath:instancePath+"/inputIds",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.superseded !== undefined){
let data2 = data.superseded;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs6 = errors;
if(!(validate125(data2[i1], {instancePath:instancePath+"/superseded/" + i1,parentData:data2,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
else {
validate206.errors = [{instancePath:instancePath+"/superseded",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined){
let data4 = data.step;
const _errs7 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate206.errors = [{instancePath:instancePath+"/step",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate206.errors = [{instancePath:instancePath+"/step",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate206.errors = [{instancePath:instancePath+"/step",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(valid0){
if(data.attempt !== undefined){
const _errs9 = errors;
if(!(validate191(data.attempt, {instancePath:instancePath+"/attempt",parentData:data,parentDataProperty:"attempt",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
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
else {
validate206.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate206.errors = vErrors;
return errors === 0;
}

export const RetryingData = validate210;

function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.attempt === undefined) && (missing0 = "attempt")) || ((data.delayMs === undefined) && (missing0 = "delayMs"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate210.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.attempt !== undefined){
const _errs1 = errors;
if(!(validate191(data.attempt, {instancePath:instancePath+"/attempt",parentData:data,parentDataProperty:"attempt",rootData}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delayMs !== undefined){
let data1 = data.delayMs;
const _errs2 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate210.errors = [{instancePath:instancePath+"/delayMs",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 86400000 || isNaN(data1)){
validate210.errors = [{instancePath:instancePath+"/delayMs",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate210.errors = [{instancePath:instancePath+"/delayMs",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.reason !== undefined){
let data2 = data.reason;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) < 1){
validate210.errors = [{instancePath:instancePath+"/reason",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate210.errors = [{instancePath:instancePath+"/reason",keyword:"type",params:{type: "string"}}];
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
}
}
else {
validate210.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate210.errors = vErrors;
return errors === 0;
}

export const EnkfCompletedData = validate212;

function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.result === undefined) && (missing0 = "result")){
validate212.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.result !== undefined){
if(!(validate58(data.result, {instancePath:instancePath+"/result",parentData:data,parentDataProperty:"result",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
}
else {
validate212.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate212.errors = vErrors;
return errors === 0;
}

export const FailedData = validate214;

function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.error === undefined) && (missing0 = "error")){
validate214.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.error !== undefined){
if(!(validate64(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
}
else {
validate214.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate214.errors = vErrors;
return errors === 0;
}

export const CancelledData = validate216;

function validate217(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func2(data) < 1){
validate217.errors = [{instancePath,keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate217.errors = [{instancePath,keyword:"type",params:{type: "string"}}];
return false;
}
}
validate217.errors = vErrors;
return errors === 0;
}


function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason !== undefined){
const _errs1 = errors;
if(!(validate217(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
const _errs2 = errors;
if(!(validate204(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate216.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate216.errors = vErrors;
return errors === 0;
}
