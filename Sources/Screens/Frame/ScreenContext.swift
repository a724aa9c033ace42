// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// What every screen is told when it takes a key and when it is drawn: the day, what the log knows, and
/// what the program has to say.
package struct ScreenContext: Sendable {
  /// A moment of today, against which days are told.
  package var today: LocalMoment
  /// How routines have been used; `nil` until the log has answered.
  package var overview: LogOverview?
  /// What the last half year came to; `nil` until the log has answered.
  package var recent: ReviewFigures?
  /// A cramp of the last days after which the person is to be asked how sore they are.
  package var sorenessDue: CrampRecord?
  /// Why the cramps are worth showing to a clinician, if that is to be said.
  package var advice: ClinicAdvice?
  /// A session that was cut off and still is; `nil` if there is none, or none is known yet.
  package var unfinished: UnfinishedSession?
  /// The names of routines that the person wanted to be reminded of and missed.
  package var due: [String] = []
  /// Whether what has happened waits to be written to the log.
  package var isLogBehind = false
  /// Something the person should know, in one sentence, such as that the log cannot be written.
  package var notice: String?
  /// The emergency number, if the person has set one.
  package var emergencyNumber: String?
  /// What the person should know of the terminal, beneath the page of keys.
  package var remarks: [String] = []
  /// Whether what is logged is made up; every screen says so.
  package var isMadeUp = false
  /// Whether to show few, dark glyphs.
  package var isDim = false
  /// How pictures are drawn; `nil` where there are none.
  package var figures: FigureLook?

  /// Makes a context in which nothing is known but the day.
  package init(today: LocalMoment) { self.today = today }
}
