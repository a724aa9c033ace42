// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct SyncthingTests {
  @Test(arguments: [0, 10])
  func apartAndThenTogether(conflicts: Int) throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    // Both have some of the other's files already, with other modification times.
    try a.addSessions(1...100)
    try b.addSessions(101...200)
    try b.addSessions(1...20, of: a.store.device)
    for device in [a, b] {
      try device.folder.mark()
      try device.synchronise()
    }
    let engines = try pair.engines(conflicts: conflicts)

    for engine in engines { try engine.start() }
    let met = try pair.settle("both have all", least: 260, seconds: 30)

    // Erasing on one device reaches all.
    let count = try a.store.names().count
    let id = try b.eraseOneOfAnother()
    let gone = try RealParts.wait("it is gone") {
      for (device, engine) in zip([a, b], engines) {
        _ = try device.log()
        try device.synchronise()
        engine.scan()
      }
      return try [a, b].allSatisfy { device in
        let left = try device.folder.names().union(device.store.names()).filter { $0.id == id }
        return try device.erased() == [id] && left.count == 1
      }
    }
    _ = try pair.settle("both have the rest", least: count - 2)
    try pair.checkFolders()
    let others = try pair.conflictCopies()
    print(
      "maxConflicts \(conflicts): \(count) files met in \(met), one was gone in \(gone);",
      "copies for conflicts: \(others)")
  }

  @Test func theReceiverIsKilledInTheMidst() throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    try a.addSessions(1...300)
    try a.addLongFile()
    try a.folder.mark()
    try a.synchronise()
    let count = try a.store.names().count
    let engines = try pair.engines(conflicts: 10, speed: 50)
    try engines[0].start()

    var kills = 0
    for part in 1...3 {
      try engines[1].start()
      try RealParts.wait("a part has come") { try b.folder.names().count * 5 > count * part }
      engines[1].kill()
      if try b.folder.names().count < count { kills += 1 }
      let report = try b.synchronise()
      #expect(report?.waiting ?? 0 == 0)
      #expect(try b.store.names().isSubset(of: a.store.names()))
    }
    try engines[1].start()
    let rest = try pair.settle("all has come", least: count)

    #expect(kills > 0)
    try pair.checkFolders()
    print("killed \(kills) times in the midst of \(count) files; the rest came in \(rest)")
  }

  @Test(arguments: [false, true])
  func theFolderIsEmptied(withTheMarker: Bool) throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    try a.addSessions(1...30)
    try b.addSessions(31...60)
    try a.folder.mark()
    let engines = try pair.engines(conflicts: 10)
    for engine in engines { try engine.start() }
    _ = try pair.settle("both have all", least: 80)
    let rows = try a.rows()

    for name in try FileManager.default.contentsOfDirectory(atPath: b.share)
    where !name.hasPrefix(".") && (withTheMarker || name != ShareFolder.marker) {
      try FileManager.default.removeItem(atPath: "\(b.share)/\(name)")
    }
    engines[1].scan()
    try RealParts.wait("it is emptied on the other as well") { try a.folder.names().isEmpty }
    if withTheMarker {
      try RealParts.wait("the marker is gone on the other as well") { try !a.folder.isMarked }
      for device in [a, b] {
        #expect(try device.synchronise() == nil)
        #expect(try device.folder.names() == [])
      }
      try b.folder.mark()
      engines[1].scan()
    }
    let back = try pair.settle("all is back", least: 80)

    #expect(try a.rows() == rows)
    print("emptied \(withTheMarker ? "with" : "without") the marker: all was back in \(back)")
  }

  @Test func theMarkerIsGone() throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    try a.addSessions(1...30)
    try a.folder.mark()
    let engines = try pair.engines(conflicts: 10)
    for engine in engines { try engine.start() }
    _ = try pair.settle("both have all", least: 40)

    try FileManager.default.removeItem(atPath: "\(b.share)/\(ShareFolder.marker)")
    engines[1].scan()
    try RealParts.wait("it is gone on the other as well") { try !a.folder.isMarked }
    let before = try a.folder.names()
    try a.addSessions(31...40)
    #expect(try a.synchronise() == nil)
    #expect(try a.folder.names() == before)

    try a.folder.mark()
    engines[0].scan()
    _ = try pair.settle("both have all again", least: 53)
  }
}

extension PairedDevices {
  /// A Syncthing for each device, paired with the other.
  fileprivate func engines(conflicts: Int, speed: Int = 0) throws -> [Syncthing] {
    let engines = try [a, b].map { try Syncthing(home: $0.home, folder: $0.share) }
    try engines[0].configure(with: engines[1], conflicts: conflicts)
    try engines[1].configure(with: engines[0], conflicts: conflicts, speed: speed)
    return engines
  }

  /// The number of Syncthing's conflict copies in both folders.
  fileprivate func conflictCopies() throws -> Int {
    try [a, b].reduce(0) { count, device in
      count
        + (try FileManager.default.subpathsOfDirectory(atPath: device.share))
        .filter { $0.contains(".sync-conflict-") }.count
    }
  }
}
