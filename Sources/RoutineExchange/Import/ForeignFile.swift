// SPDX-License-Identifier: MIT
import StrictYAML

/// Reads the files of other programs.
package enum ForeignFile {
  /// The largest file, in bytes.
  package static let mostBytes = SourceText.mostBytes

  /// Reads a file; its content tells the format.
  ///
  /// - Parameters:
  ///   - content: The file's bytes.
  ///   - file: The file's name in messages.
  /// - Throws: All problems of the file, with lines and columns.
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
