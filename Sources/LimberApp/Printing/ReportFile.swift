// SPDX-License-Identifier: MIT
import Foundation
import PrintedReport
import SessionEngine

/// A report being written to a file or to standard output.
struct ReportFile {
  let request: ReportRequest

  /// How many reports for a day and reader can have different names.
  static let most = 999

  /// The report's bytes.
  ///
  /// - Throws: `Failure.output` if a template of the program is broken.
  var bytes: [UInt8] {
    get throws(Failure) {
      do { return Array(try request.html().utf8) } catch { throw .output("\(error)") }
    }
  }

  /// Writes it to a new file with its own name, with a number if that name is taken.
  ///
  /// - Parameter folder: The absolute path of the folder.
  /// - Throws: `Failure.unwritten`; there is no file then.
  /// - Returns: The path of the file.
  func write(in folder: String) throws(Failure) -> String { try write(bytes, in: folder) }

  /// Writes bytes that were already made.
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

  /// Its file name, without the folder: `limber-report-clinician-2026-12-01-2.html`.
  func name(_ number: Int) -> String {
    let reader = request.reader == .me ? "" : "-\(request.reader.rawValue)"
    let day = request.figures.question.today.iso8601
    return "limber-report\(reader)-\(day)\(number > 1 ? "-\(number)" : "").html"
  }
}
