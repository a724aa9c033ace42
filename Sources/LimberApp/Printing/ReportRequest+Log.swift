// SPDX-License-Identifier: MIT
import PrintedReport
import Review
import RoutineModel
import Screens
import SessionEngine

extension ReportRequest {
  /// Makes a request, adding what is not in the log: the relief routines and the warning signs.
  ///
  /// - Parameters:
  ///   - names: The names of routines in the log.
  ///   - settings: The person's settings.
  ///   - isMadeUp: Whether the log is made up.
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
    // The card recommends steps; the other reports show those that were done.
    if reader == .bedside { relief = relief.map(settings.fittingOnPaper) }
    warnings = Warning.all(settings)
  }
}

extension ReportRequest.Warning {
  /// All of them, the most urgent first.
  static func all(_ settings: Settings) -> [Self] {
    WarningSigns.text(emergencyNumber: settings.emergencyNumber).tiers.map {
      Self(imperative: $0.imperative, signs: $0.signs)
    }
  }
}
