import { later } from '#client/ui/later.ts'

/**
 * What the board page does not need for a first look and a first word. Fetched when it is opened first, or while the page
 * rests, so that nobody waits for it.
 */

export const DetailsPanel = later(() =>
  import('#client/panels/DetailsPanel.tsx').then(module => module.DetailsPanel),
)
export const BoardDialogs = later(() => import('./BoardDialogs.tsx').then(module => module.BoardDialogs))
export const WayInDialog = later(() =>
  import('#client/panels/WayInDialog.tsx').then(module => module.WayInDialog),
)
export const OutlineView = later(() =>
  import('#client/outline/OutlineView.tsx').then(module => module.OutlineView),
)
export const ContributeView = later(() =>
  import('#client/contribute/ContributeView.tsx').then(module => module.ContributeView),
)
export const BoardPalette = later(() =>
  import('#client/panels/palette/BoardPalette.tsx').then(module => module.BoardPalette),
)
export const RosterPanel = later(() =>
  import('#client/panels/roster/RosterPanel.tsx').then(module => module.RosterPanel),
)
export const ProgressPanel = later(() =>
  import('#client/panels/ProgressPanel.tsx').then(module => module.ProgressPanel),
)
export const FindPanel = later(() =>
  import('#client/panels/find/FindPanel.tsx').then(module => module.FindPanel),
)
export const SuggestPanel = later(() =>
  import('#client/panels/suggest/SuggestPanel.tsx').then(module => module.SuggestPanel),
)
export const CommentsPanel = later(() =>
  import('#client/panels/comments/CommentsPanel.tsx').then(module => module.CommentsPanel),
)
export const OverviewsPanel = later(() =>
  import('#client/panels/overviews/OverviewsPanel.tsx').then(module => module.OverviewsPanel),
)
export const HistoryDialog = later(() =>
  import('#client/panels/history/HistoryDialog.tsx').then(module => module.HistoryDialog),
)
export const RemoveSheetDialog = later(() =>
  import('#client/panels/RemoveSheetDialog.tsx').then(module => module.RemoveSheetDialog),
)
export const FreezeNotices = later(() =>
  import('#client/panels/freeze/FreezeNotices.tsx').then(module => module.FreezeNotices),
)
export const AsideDialog = later(() =>
  import('#client/panels/AsideDialog.tsx').then(module => module.AsideDialog),
)
export const RecordView = later(() =>
  import('#client/record/RecordView.tsx').then(module => module.RecordView),
)
export const SessionStrip = later(() =>
  import('#client/session/strip/SessionStrip.tsx').then(module => module.SessionStrip),
)
export const SessionNotices = later(() =>
  import('#client/session/attention/SessionNotices.tsx').then(module => module.SessionNotices),
)
export const SessionParts = later(() => import('./SessionParts.tsx').then(module => module.SessionParts))
export const Cockpit = later(() =>
  import('#client/session/cockpit/Cockpit.tsx').then(module => module.Cockpit),
)
export const ThumbBar = later(() =>
  import('#client/session/phone/ThumbBar.tsx').then(module => module.ThumbBar),
)
export const LeaderPanel = later(() =>
  import('#client/session/phone/LeaderPanel.tsx').then(module => module.LeaderPanel),
)
export const ChooseScriptDialog = later(() =>
  import('#client/session/choose/ChooseScriptDialog.tsx').then(module => module.ChooseScriptDialog),
)
export const RehearseDialog = later(() =>
  import('#client/session/rehearsal/RehearseDialog.tsx').then(module => module.RehearseDialog),
)
export const RehearsalBar = later(() =>
  import('#client/session/rehearsal/RehearsalBar.tsx').then(module => module.RehearsalBar),
)
export const SummaryDialog = later(() =>
  import('#client/session/summary/SummaryDialog.tsx').then(module => module.SummaryDialog),
)
export const FollowDiscs = later(() =>
  import('#client/session/follow/FollowDiscs.tsx').then(module => module.FollowDiscs),
)
export const PersonActs = later(() =>
  import('#client/session/people/PersonActs.tsx').then(module => module.PersonActs),
)
export const HandOverDialog = later(() =>
  import('#client/session/people/HandOverDialog.tsx').then(module => module.HandOverDialog),
)
export const DoorSection = later(() =>
  import('#client/session/people/DoorSection.tsx').then(module => module.DoorSection),
)
export const SessionTasks = later(() =>
  import('#client/tasks/SessionTasks.tsx').then(module => module.SessionTasks),
)
export const HiddenOnWall = later(() =>
  import('#client/tasks/HiddenOnWall.tsx').then(module => module.HiddenOnWall),
)
export const WallView = later(() =>
  import('#client/session/wall/WallView.tsx').then(module => module.WallView),
)
