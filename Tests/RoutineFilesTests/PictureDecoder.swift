// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

@testable import RoutineFiles

/// Decodes picture files, in which the built-in pictures are written.
enum PictureDecoder {
  private struct Reading: TreeReading {
    let source: SourceText
    let tree: NodeTree
    var findings: [Finding]
  }

  /// Decodes a picture from the bytes of its file.
  ///
  /// - Throws: All problems of the file, in order.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String, id: String
  ) throws(RoutineFileError) -> StepPicture {
    let composed = try ComposedFile(bytes, file: file, words: .picture)
    var reading = Reading(
      source: composed.source, tree: composed.tree, findings: composed.findings)
    guard let root = composed.tree.root else {
      throw composed.source.error([Finding(at: composed.source.start, "the file is empty")])
    }
    guard var picture = reading.drawnPicture(root, path: "picture"), reading.findings.isEmpty else {
      throw composed.source.error(reading.findings)
    }
    picture.id = id
    return picture
  }
}

extension FileWords {
  /// The words for picture files.
  fileprivate static let picture = FileWords(
    files: "picture files", needless: "no picture needs", content: "the picture",
    shortening: "draw less", joining: "keep one picture in one file",
    replacing: "give the path of a picture file", exampleKey: "shows", exampleValue: "calf")
}
