// SPDX-License-Identifier: MIT
import StrictYAML

/// Reads the files of other programs.
package enum ForeignFile {
  /// The most bytes that a file may have.
  package static let mostBytes = SourceText.mostBytes

  /// Reads a file, whose content tells its form.
  ///
  /// - Parameters:
  ///   - content: The file's bytes.
  ///   - file: The file's name, as problems are to say it.
  /// - Throws: Every problem of the file, each with its line and column.
  package static func read(
    _ content: some Collection<UInt8>, file: String
  ) throws(FileError) -> ForeignRoutines {
    let format = ForeignFormat(of: content)
    let text = try ForeignText(content, file: file, allowsLatin1: format == .jawt)
    let routines =
      switch format {
      case .jawt: try JAWTReading.read(text)
      case .liftMark: try LiftMarkReading.read(text)
      case .workrave: try WorkraveReading.read(text)
      }
    for routine in routines.routines
    where RoutineFileText.written(routine).utf8.count > Self.mostBytes {
      throw text.error(
        SyntaxFault(
          offset: text.source.start, message: "makes a routine of more than 1 MiB; split it"))
    }
    return routines
  }
}
