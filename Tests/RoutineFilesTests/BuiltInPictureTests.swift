// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Foundation
import RoutineModel
import Testing

@testable import RoutineFiles

@Suite struct BuiltInPictureTests {
  private static func pictures() throws -> [StepPicture] {
    let folder = BuiltInFiles.folder.appending(path: "pictures")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let ids = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return try ids.sorted().map { id in
      let bytes = try Data(contentsOf: folder.appending(path: "\(id).yaml"))
      return try PictureDecoder.decode(bytes, file: "\(id).yaml", id: id)
    }
  }

  /// `RECORD_ROUTINES=1` regenerates the Swift files and fails, so that a recording does not pass
  /// as a test.
  @Test func swiftOfThePicturesIsWhatTheirFilesSay() throws {
    let swift = BuiltInFiles.folder.appending(path: "AllPictures.swift")
    let text = PictureSource.file(of: try Self.pictures())
    if ProcessInfo.processInfo.environment["RECORD_ROUTINES"] == "1" {
      try Data(text.utf8).write(to: swift)
      Issue.record("recorded")
      return
    }
    #expect(
      try String(contentsOf: swift, encoding: .utf8) == text,
      "make it anew: RECORD_ROUTINES=1 swift test --filter BuiltInPictureTests")
  }

  @Test func programHasThePicturesOfTheFiles() throws {
    let pictures = try Self.pictures()
    #expect(pictures.compactMap(\.id) == BuiltinPicture.all.keys.sorted())
    for picture in pictures {
      let make = try #require(picture.id.flatMap { BuiltinPicture.all[$0] })
      #expect(make() == picture)
    }
  }

  @Test func everyPictureIsShownByAStep() throws {
    let shown = Set(
      BuiltinRoutine.all.flatMap { $0.make().steps }.compactMap(\.picture?.id))
    #expect(shown == Set(BuiltinPicture.all.keys))
  }
}
