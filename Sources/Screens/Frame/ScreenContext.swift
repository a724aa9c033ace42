// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// What every screen receives for keys and drawing: the day, what the log knows, and the program's
/// notices.
package struct ScreenContext: Sendable {
  /// A moment of today, to which dates are relative.
  package var today: LocalMoment
  /// The use of routines; `nil` until the log has replied.
  package var overview: LogOverview?
  /// The figures of the last half year; `nil` until the log has replied.
  package var recent: ReviewFigures?
  /// A recent cramp for which the person is to be asked how sore it left them.
  package var sorenessDue: CrampRecord?
  /// The advice to see a clinician, if it is to be shown.
  package var advice: ClinicAdvice?
  /// A cut-off session; `nil` if there is none, or none is known yet.
  package var unfinished: UnfinishedMention?
  /// The names of routines that the person wanted to be reminded of and missed.
  package var due: [String] = []
  /// Whether events are waiting to be written to the log.
  package var isLogBehind = false
  /// A notice in one sentence, such as that the log cannot be written.
  package var notice: String?
  /// The emergency number, if one is set.
  package var emergencyNumber: String?
  /// Remarks on the terminal, for below the page of keys.
  package var remarks: [String] = []
  /// Whether the log is made up; every screen says so.
  package var isMadeUp = false
  /// Whether to use few, dark glyphs.
  package var isDim = false
  /// How pictures are drawn; `nil` where there are none.
  package var figures: FigureLook?

  /// Makes a context in which only the day is known.
  package init(today: LocalMoment) { self.today = today }
}
