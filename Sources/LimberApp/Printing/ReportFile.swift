// SPDX-License-Identifier: MIT
import Foundation
import PrintedReport
import SessionEngine

/// A report on its way into a file, or to the output.
struct ReportFile {
  /// What it is of.
  let request: ReportRequest

  /// How many reports of a day and a reader have a name of their own.
  static let most = 999

  /// The report as bytes.
  ///
  /// - Throws: `Failure.output`, if a template of the program is broken.
  var bytes: [UInt8] {
    get throws(Failure) {
      do { return Array(try request.html().utf8) } catch { throw .output("\(error)") }
    }
  }

  /// Writes it into a new file of its own name, which ends in a number where there is one of that name.
  ///
  /// - Parameter folder: The folder, from the root on.
  /// - Throws: `Failure.unwritten`, and there is no file.
  /// - Returns: Where it is.
  func write(in folder: String) throws(Failure) -> String { try write(bytes, in: folder) }

  /// The same of bytes that have been made.
  func write(_ bytes: [UInt8], in folder: String) throws(Failure) -> String {
    var number = 1
    while true {
      let path = "\(folder == "/" ? "" : folder)/\(name(number))"
      do throws(Failure) {
        let file = try NewFile(path)
        try file.write(bytes)
        try file.finish()
        return path
      } catch {
        guard case .unwritten(_, let failure) = error, failure.code == EEXIST, number < Self.most
        else { throw error }
        number += 1
      }
    }
  }

  /// The name of its file, without the folder: `limber-report-clinician-2026-12-01-2.html`.
  func name(_ number: Int) -> String {
    let reader = request.reader == .me ? "" : "-\(request.reader.rawValue)"
    let day = request.figures.question.today.iso8601
    return "limber-report\(reader)-\(day)\(number > 1 ? "-\(number)" : "").html"
  }
}
