// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StoreRecordTests {
  @Test(arguments: Seeds.first(20))
  func whatIsAddedIsReadUnderTheNameOfItsContent(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try StoreFolder()
    let store = try folder.store()
    let bytes = Array(random.file().joined())
    let file = try #require(RecordFile(bytes: bytes))

    let name = try store.add(bytes, file)

    #expect(name.device == file.device && name.id == file.id)
    #expect(try store.names() == [name])
    #expect(try store.read(name) == file)
    #expect(try store.bytes(name) == bytes)
    #expect(try folder.rights(of: "limber.sqlite.records/\(name.device)/\(name.file)") == 0o600)
    #expect(try folder.rights(of: "limber.sqlite.records") == 0o700)
    #expect(try folder.rights(of: "limber.sqlite.running") == 0o700)
    #expect(try store.disk.names(in: folder.place.running) == [])
  }

  @Test func whatIsThereIsDoneAndWhatIsDamagedIsReplaced() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let session = try SessionFiles().finished()
    let file = try #require(RecordFile(bytes: session.whole))
    let path = store.place.path(of: try session.name())

    try store.add(session.whole, file)
    let identity = try store.disk.open(path, .existing)
    try store.add(session.whole, file)
    #expect(identity.isAt(path))

    try folder.write(Array(session.whole.dropLast(9)), to: path)
    #expect(try store.read(session.name()) == nil)
    try store.add(session.whole, file)
    #expect(try store.read(session.name()) == file)
  }

  @Test func whatIsNotWholeIsNotAdded() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles()
    let file = try #require(RecordFile(bytes: session.bytes))

    #expect(throws: SystemFailure(code: EINVAL)) { try store.add(session.bytes, file) }
    #expect(try store.names() == [])
  }

  @Test func whatIsRemovedIsGoneAndMayBeGoneAlready() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let session = try SessionFiles().finished()
    let name = try store.add(session.whole, try #require(RecordFile(bytes: session.whole)))

    try store.remove(name)
    try store.remove(name)

    #expect(try store.names() == [])
    #expect(try store.read(name) == nil)
  }

  @Test func namesThatAreNoneOfRecordsArePassedOver() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let session = try SessionFiles().finished()
    let name = try store.add(session.whole, try #require(RecordFile(bytes: session.whole)))
    let records = folder.place.records
    for other in [
      "\(records)/.stfolder/x", "\(records)/0000/\(name.file)", "\(records)/00000000",
      "\(records)/\(name.device)/.syncthing.\(name.file).tmp",
      "\(records)/\(name.device)/\(name.file).part",
      "\(records)/\(name.device)/deeper/\(name.file)",
    ] {
      try folder.write([1], to: other)
    }
    try #require(symlink("\(records)/\(name.device)", "\(records)/11111111") == 0)
    try #require(mkdir("\(records)/\(name.device)/\u{FF}", 0o700) == 0)

    #expect(try store.names() == [name])
  }

  @Test(arguments: Stranger.allCases)
  func nothingElseIsReadAsARecordFile(stranger: Stranger) throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let name = try SessionFiles().name()
    try store.makeFolder(of: name.device)
    try stranger.put(at: store.place.path(of: name))

    #expect(try store.names() == [name])
    #expect(try store.read(name) == nil)
  }

  @Test(arguments: Stranger.allCases.filter { $0 != .folder })
  func nothingIsWrittenWhereSomethingElseIsInPlaceOfAFolder(stranger: Stranger) throws {
    let session = try SessionFiles().finished()
    let file = try #require(RecordFile(bytes: session.whole))
    for path in [\LogPlace.records, \.running] {
      let folder = try StoreFolder()
      try stranger.put(at: folder.place[keyPath: path])

      #expect(throws: SystemFailure.self) { try folder.store().add(session.whole, file) }
    }
  }

  @Test func aFileUnderTheNameOfAnotherIsNotRead() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let (one, other) = (try SessionFiles(seed: 1).finished(), try SessionFiles(seed: 2).finished())
    try folder.write(one.whole, to: store.place.path(of: try other.name()))
    let elsewhere = try #require(
      RecordName(device: DeviceID(rawValue: "ffffffff") ?? store.device, file: one.name().file))
    try folder.write(one.whole, to: store.place.path(of: elsewhere))

    #expect(try store.read(other.name()) == nil)
    #expect(try store.read(elsewhere) == nil)
  }

  @Test func thousandsOfNamesAreListedWithoutOpeningAny() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    try store.makeFolder(of: store.device)
    // Links to one file, since none of them should be opened.
    let one = folder.path + "/one"
    try folder.write([], to: one)
    for number in 0..<20_000 {
      let digits = String(number, radix: 16)
      let id = String(repeating: "0", count: 16 - digits.count) + digits
      link(one, "\(store.place.records(of: store.device))/\(id)-00000000.jsonl")
    }

    #expect(try store.names().count == 20_000)
  }
}
