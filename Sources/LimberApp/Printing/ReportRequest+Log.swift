// SPDX-License-Identifier: MIT
import PrintedReport
import Review
import RoutineModel
import Screens
import SessionEngine

extension ReportRequest {
  /// Makes a request with what the program knows beside the log: what is done against cramps, and when
  /// to get help.
  ///
  /// - Parameters:
  ///   - names: What the routines of the log are called.
  ///   - settings: How the person has set the program.
  ///   - isMadeUp: Whether the log is an invented one.
  init(
    for reader: ReportReader, _ figures: ReviewFigures, names: [RoutineID: String],
    settings: Settings, isMadeUp: Bool
  ) {
    self.init(
      for: reader, figures, routineNames: names, isMadeUp: isMadeUp,
      emergencyNumber: settings.emergencyNumber)
    guard reader != .clinician else { return }
    let library = RoutineLibrary()
    relief = CrampSite.allCases.compactMap { try? library.relief(for: $0) }
    warnings = WarningSigns.text(emergencyNumber: settings.emergencyNumber).tiers.map {
      Warning(imperative: $0.imperative, signs: $0.signs)
    }
  }
}
