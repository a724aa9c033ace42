// SPDX-License-Identifier: MIT

extension ReportRequest {
  /// The report as one HTML file that has everything in it, runs no script and loads nothing.
  ///
  /// - Throws: The error of a template, if one of the program's own is broken.
  public func html() throws -> String {
    switch reader {
    case .me: try PersonalReport(request: self).document.html()
    case .clinician: try ClinicalReport(request: self).document.html()
    case .bedside: try ReliefCard(request: self).document.html()
    }
  }
}
