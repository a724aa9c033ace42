// SPDX-License-Identifier: MIT
import Cues
import Figures
import Review
import RoutineModel
import SessionEngine
import TextCanvas

/// The person's settings for the whole program.
struct Settings: Hashable, Sendable {
  /// The times around steps, for routines that set none.
  var timing = PlanTiming.standard
  /// The emergency number as written; `nil` for "your emergency number".
  var emergencyNumber: String?
  var sound = SoundSettings()
  /// The colours of the screen.
  var theme = Theme.auto
  /// Whether to use the mouse.
  var mouse = Switch.on
  /// How step pictures are shown.
  var pictures = PictureMotion.moving
  /// How much moves on the screen.
  var motion = Motion.full
  /// Whether the window title shows the step.
  var showsTitle = true
  /// Whether the terminal's tab shows the progress, on terminals known to do so.
  var showsProgress = false
  /// The needs of relief steps to leave out; `nil` until answered.
  var leaveOut: [Need]?
  /// What happens when time was missed.
  var gap = GapRule.standard
  /// The order of relief steps.
  var reliefOrder = ReliefOrder.asWritten
  /// How long after its onset an eased cramp that comes back counts as the same.
  var sameCramp: Duration = .seconds(600)
  /// When cramps count as frequent or recurring.
  var thresholds = CrampThresholds.standard

  /// The first day of the week in reviews.
  var weekStart = WeekStart.monday
  /// On how many days a week the person wants to train; `nil` for not set.
  var daysAWeek: Int?

  /// How step pictures are shown, taking reduced motion into account.
  var pictureMotion: PictureMotion {
    pictures == .moving && motion == .reduced ? .still : pictures
  }

  /// A relief routine without what the person leaves out. Until they have answered, warmth is
  /// passed over, since it burns people who cannot feel it.
  func fitting(_ routine: Routine) -> Routine {
    leaveOut.map { routine.leavingOut(Set($0)) } ?? routine.withholding(.warmth)
  }

  /// A relief routine without what the person leaves out, for paper, which cannot ask: until they
  /// have answered, it has no warmth.
  func fittingOnPaper(_ routine: Routine) -> Routine {
    routine.leavingOut(leaveOut.map(Set.init) ?? [.warmth])
  }

  /// Whether leaving out removes all steps from a routine that leads some.
  func leavesNothing(of routine: Routine) -> Bool {
    let fitting = fitting(routine)
    return fitting != routine && !fitting.hasStepsToLead
  }

  /// The default settings.
  static let standard = Settings()
}
