// SPDX-License-Identifier: MIT
import Cues
import Figures
import Review
import RoutineModel
import SessionEngine
import TextCanvas

/// What a person may choose about the program as a whole, once for all sessions.
struct Settings: Hashable, Sendable {
  /// The times around steps where a routine sets none.
  var timing = PlanTiming.standard
  /// The number that warning signs name, as the person wrote it; `nil` for "your emergency number".
  var emergencyNumber: String?
  /// What is heard and seen of cues.
  var sound = SoundSettings()
  /// The colours of the screen.
  var theme = Theme.auto
  /// Whether the mouse is of use.
  var mouse = Switch.on
  /// How pictures of steps are shown.
  var pictures = PictureMotion.moving
  /// How much may move on the screen.
  var motion = Motion.full
  /// Whether the title of the terminal's window tells of the step.
  var showsTitle = true
  /// Whether the terminal's tab shows how far the session is, on terminals that are known to do that.
  var showsProgress = false
  /// What steps of relief may not ask of the person; `nil` as long as they have not said.
  var leaveOut: [Need]?
  /// What becomes of a session when time was missed.
  var gap = GapRule.standard
  /// In which order the steps of relief come.
  var reliefOrder = ReliefOrder.asWritten
  /// How long after its onset a cramp that has eased and comes back is still the same.
  var sameCramp: Duration = .seconds(600)
  /// From when cramps count as frequent or recurring.
  var thresholds = CrampThresholds.standard

  /// The day with which a week of the review begins.
  var weekStart = WeekStart.monday
  /// On how many days a week the person wants to train; `nil` as long as they have not said.
  var daysAWeek: Int?

  /// How pictures of steps are shown, reduced motion considered.
  var pictureMotion: PictureMotion {
    pictures == .moving && motion == .reduced ? .still : pictures
  }

  /// A routine of relief without what the person leaves out. As long as they have not said, warmth is
  /// passed over: it burns whoever does not feel it.
  func fitting(_ routine: Routine) -> Routine {
    leaveOut.map { routine.leavingOut(Set($0)) } ?? routine.withholding(.warmth)
  }

  /// Whether nothing is left to be led through of a routine that leads through something by itself.
  func leavesNothing(of routine: Routine) -> Bool {
    let fitting = fitting(routine)
    return fitting != routine && !fitting.hasStepsToLead
  }

  /// The settings of somebody who has set nothing.
  static let standard = Settings()
}
