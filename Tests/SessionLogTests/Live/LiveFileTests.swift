// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import SessionLog

struct LiveFileTests {
  private let folder: TemporaryFolder
  private let session = Samples.id(0xABC)
  private let seen = LastSeen(
    at: SessionInstant(milliseconds: 83_000),
    ClockReading(bootClock: .seconds(500), wall: Samples.start))

  init() throws { folder = try TemporaryFolder() }

  private var name: String { "limber.sqlite-live-0000000000000abc" }
  private var path: String { folder.path + "/" + name }

  private func take() throws -> LiveFile { try LiveFile.take(session, beside: folder.log) }

  private func look() -> LiveFile.Look { LiveFile.look(at: session, beside: folder.log) }

  @Test func whatIsTakenIsRunningForEverybodyElse() throws {
    let file = try take()

    #expect(look() == .running)
    #expect(throws: LiveFile.Failure.running) { try take() }
    #expect(LiveFile.look(at: Samples.id(2), beside: folder.log) == .left(nil))
    withExtendedLifetime(file) {}
  }

  @Test func theLockGoesWithItsHolderAndTheLastMomentStays() throws {
    do {
      let file = try take()
      file.write(seen)
    }

    #expect(look() == .left(seen))
    #expect(try take().lastSeen == seen)
    #expect(try folder.rights(of: name) == 0o600)
  }

  @Test func onlyTheLastMomentIsKept() throws {
    let file = try take()
    file.write(seen)
    let later = seen.advanced(to: SessionInstant(milliseconds: 90_000))
    file.write(later)

    #expect(file.lastSeen == later)
    #expect(try folder.bytes(of: path).count == LastSeen.recordLength)
  }

  @Test func aFileThatIsEmptyTornOrOfAnotherSessionTellsNothing() throws {
    for bytes in [
      Data(), Data(seen.record(of: session).dropLast()), Data(repeating: 0, count: 500),
      Data(seen.record(of: Samples.id(1))),
    ] {
      try bytes.write(to: URL(filePath: path))
      #expect(look() == .left(nil))
      #expect(try take().lastSeen == nil)
    }
  }

  @Test func aLockOnAFileThatWasRemovedDoesNotCount() throws {
    let old = try take()
    old.remove()
    #expect(try folder.names().isEmpty)

    let new = try take()
    #expect(look() == .running)
    // The old one has no name any more, and takes none away.
    old.remove()
    #expect(try folder.names() == [name])
    new.remove()
    #expect(try folder.names().isEmpty)
  }

  @Test func aFileIsRemovedWithNothingInItAndKeptWithAMoment() throws {
    try take().removeIfEmpty()
    #expect(try folder.names().isEmpty)

    let file = try take()
    file.write(seen)
    file.removeIfEmpty()
    #expect(try folder.names() == [name])
  }

  @Test func whatStandsThereAndIsNoFileOfOursIsLeftAlone() throws {
    let other = folder.path + "/other"
    try Data("keep".utf8).write(to: URL(filePath: other))
    let arrangements: [() throws -> Void] = [
      { try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other) },
      { try FileManager.default.linkItem(atPath: other, toPath: path) },
      {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      },
      { #expect(mkfifo(path, 0o600) == 0) },
      {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: folder.path + "/nothing")
      },
    ]
    for arrange in arrangements {
      try arrange()
      #expect(look() == .left(nil))
      #expect(throws: LiveFile.Failure.unusable) { try take() }
      #expect(try String(contentsOfFile: other, encoding: .utf8) == "keep")
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(try folder.names() == ["other"])
  }

  @Test func rightsThatOthersHaveAreTakenAway() throws {
    try Data().write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)

    _ = try take()

    #expect(try folder.rights(of: name) == 0o600)
  }

  @Test(arguments: [
    "", "../../etc/passwd", "0000000000000ab", "0000000000000ABC", "0000000000000ab/",
    "00000000000000abc",
  ])
  func anIdThatNoProgramDrewNamesNoFile(id: String) throws {
    let session = SessionID(rawValue: id)

    #expect(LiveFile.look(at: session, beside: folder.log) == .left(nil))
    #expect(throws: LiveFile.Failure.unusable) {
      try LiveFile.take(session, beside: folder.log)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func whereThereCanBeNoFileThereIsNoLock() {
    #expect(throws: LiveFile.Failure.unusable) {
      try LiveFile.take(session, beside: folder.path + "/missing/limber.sqlite")
    }
  }
}
