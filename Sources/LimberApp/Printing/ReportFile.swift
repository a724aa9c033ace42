// SPDX-License-Identifier: MIT
import Foundation
import PrintedReport
import RoutineModel
import SessionEngine

/// A report or handout being written to a file or to standard output.
struct ReportFile {
  /// The file name without number and ending, such as `limber-report-clinician-2026-12-01`.
  let stem: String
  private let html: () throws -> String

  /// How many files of the same kind can have different names.
  static let most = 999

  /// A report.
  init(request: ReportRequest) {
    let reader = request.reader == .me ? "" : "-\(request.reader.rawValue)"
    stem = "limber-report\(reader)-\(request.figures.question.today.iso8601)"
    html = request.html
  }

  /// The handout of a routine.
  init(handout: RoutineHandout, of routine: RoutineID) {
    stem = "limber-\(routine)"
    html = handout.html
  }

  /// The report's bytes.
  ///
  /// - Throws: `Failure.output` if a template of the program is broken.
  var bytes: [UInt8] {
    get throws(Failure) {
      do { return Array(try html().utf8) } catch { throw .output("\(error)") }
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
  func name(_ number: Int) -> String { "\(stem)\(number > 1 ? "-\(number)" : "").html" }
}
