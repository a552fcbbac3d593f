/** The engine's types, for everyone. Its functions are for the worker: `analyse.ts`. */
export type { Analysis, DocumentSummary } from './analysis.ts';
export type { FieldPath, KubeObject, ObjectMeta, ObjectRef } from './api/kind.ts';
export type {
  AllowedPeer,
  ArriveProgress,
  Effect,
  Remedy,
  RemedyKind,
  RemedyStep,
  RemedyStepOf,
} from './arrive/remedy.ts';
export type { DiagnosticCode, DiagnosticParams } from './diagnostics/codes.ts';
export type {
  Diagnostic,
  FieldEdit,
  LocatedDiagnostic,
  QuickFix,
  Severity,
  TextRange,
} from './diagnostics/diagnostic.ts';
export type { FixCode, FixParams } from './diagnostics/fix-codes.ts';
export type { TextEdit, TextFix } from './diagnostics/repair.ts';
export type { Command, CommandCode, CommandNote, CommandPlace } from './commands/command.ts';
export type { HopAsked } from './commands/hop-context.ts';
export type { Burst, BurstPlan, Share } from './dataplane/burst.ts';
export type { BurstClients } from './dataplane/burst-clients.ts';
export type { Candidate } from './dataplane/choose.ts';
export type { VisitRules } from './dataplane/kube-proxy/rules/visit-rules.ts';
export type { Memory } from './dataplane/memory.ts';
export type { Facet } from './dataplane/tally.ts';
export type {
  Because,
  Client,
  ClientRequest,
  Decision,
  DecisionKind,
  DecisionOf,
  DropReason,
  EndpointAddress,
  Exchange,
  ExchangeResult,
  Hop,
  Packet,
  Payload,
  Place,
  Rcode,
  RecordType,
  SocketAddress,
  Trace,
  Verdict,
} from './dataplane/trace.ts';
export type {
  ColumnCode,
  FactCode,
  FactsSection,
  Inspection,
  NoteCode,
  Section,
  TableCode,
  TableSection,
  TextCode,
  TextSection,
  Value,
  Word,
} from './inspect/inspection.ts';
export type { CompletionDetail, CompletionItem } from './manifest/completion.ts';
export type { FieldChoice } from './manifest/field-choices.ts';
export type { FieldNote } from './manifest/field-note.ts';
export type { FilledField, FilledIn } from './manifest/filled-in.ts';
export type { LineMark, MarkedText, ObjectView } from './manifest/object-view.ts';
export type { Replacement } from './manifest/field-edit.ts';
export type { HoverInfo } from './manifest/hover.ts';
export type { SteeringField } from './manifest/steering-fields.ts';
export type { Protocol } from './net/port.ts';
export type { UrlProblem } from './net/url.ts';
export type { Happening, NextHappening } from './next-happening.ts';
export type { ObjectChoices, OneChange } from './one-change.ts';
export type { SceneAnswer, SceneFile, SceneLook, SceneProblem } from './scene-file/scene-file.ts';
export type { SceneOf } from './scene-file/scene-of.ts';
export type { WithoutSecretValues } from './scene-file/secret-values.ts';
export type { ClusterSettings } from './settings.ts';
export type { SettingsProblem } from './settings-problems.ts';
export type { MadeScene, OpenedScene } from './shared-scene.ts';
export type {
  BalancerBox,
  IngressControllerBox,
  IngressRuleLine,
  NodeBox,
  Origin,
  PendingBox,
  PodBox,
  PodCard,
  PodGroupBox,
  ServiceBox,
  ServicePortLine,
  Topology,
} from './topology/topology.ts';
export type { Allocated, AllocatedPod, ClusterEvent, Workspace, WorkspaceDocument } from './workspace.ts';
