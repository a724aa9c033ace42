// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct ShareFolderTests {
  @Test(arguments: Seeds.first(8))
  func allDevicesHaveTheSameLogAfterwards(seed: UInt64) throws {
    let a = try SharingDevice("0000000a")
    let b = try SharingDevice("0000000b", share: a.share)
    let devices = [a, b, try SharingDevice("0000000c", share: a.share)]
    let world = LogWorld(seed: seed, turns: 40)
    try a.folder.mark()
    for device in devices { try world.write(to: device) }

    // Once to copy out, once to take in, and twice more for erasing.
    for _ in 0..<4 { for device in devices { try device.synchronise() } }

    let expected = try LogDatabase(inMemory: ())
    try expected.take(world.files)
    let dump = try a.dump()
    #expect(try dump.rows == expected.dump().rows)
    for device in devices {
      #expect(try device.dump() == dump)
      #expect(try device.store.names() == a.folder.names())
      #expect(try device.synchronise().isIdle)
    }
  }

  @Test func withoutItsMarkerAFolderIsLeftAlone() throws {
    let device = try SharingDevice("0000000a")
    try device.store.addSession(seed: 1)

    #expect(throws: SessionLogError.cannotShare(device.share, .unmarked)) {
      try device.folder.synchronise()
    }
    #expect(try SharingDevice.tree(device.share) == [:])

    // An incomplete marker is none.
    let half = Data(ShareFolder.markerText.utf8.dropLast())
    try half.write(to: URL(filePath: device.share + "/limber-share.txt"))
    #expect(throws: SessionLogError.cannotShare(device.share, .unmarked)) {
      try device.folder.synchronise()
    }
    #expect(throws: SessionLogError.cannotShare(device.share, .failed(.exists))) {
      try device.folder.mark()
    }
    #expect(try SharingDevice.tree(device.share) == ["limber-share.txt": half])

    try FileManager.default.removeItem(atPath: device.share)
    #expect(throws: SessionLogError.cannotShare(device.share, .missing)) { try device.folder }
    #expect(!device.files.exists(device.share))
  }

  @Test func nothingMoreIsWrittenOnceItIsUnmounted() throws {
    let device = try SharingDevice("0000000a")
    for seed in 1...3 as ClosedRange<UInt64> { try device.store.addSession(seed: seed) }
    let folder = try device.folder
    try folder.mark()

    var asked = 0
    let report = try folder.synchronise(shouldStop: {
      asked += 1
      if asked == 2 { try? FileManager.default.removeItem(atPath: device.share) }
      return false
    })

    #expect(report.copiedOut == 1)
    #expect(report.failure == .cannotShare(device.share, .missing))
    #expect(!device.files.exists(device.share))
  }

  @Test func lookingChangesNothing() throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    try a.folder.mark()
    try LogWorld(seed: 1, turns: 20).write(to: a)
    _ = try a.folder.synchronise()
    let before = try SharingDevice.tree(a.share)

    let folder = try ShareFolder(a.share, for: b.store)
    #expect(try folder.devices() == [a.store.device: a.store.names().count])
    #expect(folder.isMarked)
    #expect(try !b.folder.isMarked)
    #expect(try b.folder.devices() == [:])

    #expect(try SharingDevice.tree(a.share) == before)
    #expect(try SharingDevice.tree(b.share) == [:])
  }

  @Test func aFileThatHasNotArrivedWholeIsTriedAgain() throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    try b.folder.mark()
    let name = try a.store.addSession(seed: 1)
    let bytes = try a.store.bytes(name)
    let path = try b.folder.path(of: name)

    for length in stride(from: 0, to: bytes.count, by: 97) {
      // Both a short file and one of the final length.
      for end in [[], [UInt8](repeating: 0, count: bytes.count - length)] {
        try b.files.write(bytes[..<length] + end, to: path)
        let report = try b.synchronise()
        #expect(report.waiting == 1 && report.takenIn == 0)
      }
    }
    #expect(try b.store.names() == [])

    try b.files.write(bytes, to: path)
    #expect(try b.synchronise().takenIn == 1)
    #expect(try b.store.bytes(name) == bytes)
  }

  @Test func aFileOfANewerFormIsLeftAlone() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    let body = Array(#"{"record":"file","form":3,"device":"0000000b""#.utf8)
    let bytes = body + Array(",\"crc\":\"\(CRC32C.of(body).hexDigits)\"}\n".utf8)
    let path = "\(device.share)/records/0000000b/0123456789abcdef-00000000.jsonl"
    try device.files.write(bytes, to: path)

    let report = try device.synchronise()

    #expect(report.newer == 1 && report.waiting == 0 && report.takenIn == 0)
    #expect(device.files.exists(path))
  }

  @Test func whatIsMissingThereIsPutThereAgainAndNothingIsMissedHere() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    try LogWorld(seed: 2, turns: 20).write(to: device)
    try device.synchronise()
    // What the log later found to be erased is removed from there with the next exchange.
    try device.synchronise()
    let (names, tree) = (try device.store.names(), try SharingDevice.tree(device.share))

    try FileManager.default.removeItem(atPath: device.share + "/records")
    let report = try device.synchronise()

    #expect(report.copiedOut == names.count)
    #expect(try device.store.names() == names)
    #expect(try SharingDevice.tree(device.share) == tree)
  }

  @Test func whatIsDamagedHereIsNotPutThere() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    let names = try [1, 2].map { try device.store.addSession(seed: $0) }
    let content = try device.store.bytes(names[0])
    try device.files.write(Array(content.dropLast()), to: device.store.place.path(of: names[0]))

    #expect(try device.folder.synchronise().copiedOut == 1)
    #expect(try device.folder.names() == [names[1]])
  }

  @Test func whatIsErasedGoesWhoeverWroteItAndStaysAway() throws {
    let a = try SharingDevice("0000000a")
    let b = try SharingDevice("0000000b", share: a.share)
    try a.folder.mark()
    let session = try a.store.addSession(seed: 1)
    let change = try b.store.add(
      RecordEncoder.file(
        of: [
          Change(
            id: "00000000000000cc", device: b.store.device, stamp: 7,
            writtenAt: LocalMoment(unixMilliseconds: 7, offsetSeconds: 0),
            content: .session(SessionID(rawValue: session.id), [.note("of mine")]))
        ], device: b.store.device))
    for device in [a, b, a] { try device.synchronise() }
    #expect(try b.store.names() == [session, change])
    let content = try a.store.bytes(session)

    let erasure = try b.store.erase(session.id)
    _ = try b.log()
    let report = try b.synchronise()

    #expect(report.removed == 2 && report.copiedOut == 1)
    #expect(try b.folder.names() == [erasure])
    #expect(report.devices == [b.store.device: 1])
    // A device that does not know of the erasing puts it there once more.
    #expect(try a.synchronise().copiedOut == 2)
    #expect(try b.synchronise().removed == 2)
    try a.synchronise()
    // Somebody restores an old copy of the folder.
    try b.files.write(content, to: b.folder.path(of: session))
    #expect(try a.synchronise().removed == 1)
    for device in [a, b] {
      #expect(try device.store.names() == [erasure])
      #expect(try device.synchronise().isIdle)
    }
  }

  @Test func theNewFilesAreTheirOwnersAlone() throws {
    let device = try SharingDevice("0000000a")
    let before = umask(0)
    defer { umask(before) }
    try device.folder.mark()
    let name = try device.store.addSession(seed: 1)
    try device.synchronise()

    for (path, rights) in [
      ("limber-share.txt", 0o600), ("records", 0o700), ("records/\(name.device)", 0o700),
      ("records/\(name.device)/\(name.file)", 0o600),
    ] {
      #expect(try device.files.rights(of: "share/\(path)") == rights)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: device.share).sorted()
        == ["limber-share.txt", "records"])
  }

  @Test(arguments: Stranger.allCases)
  func nothingIsFollowedThere(stranger: Stranger) throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    let name = try SessionFiles(seed: 2).finished().name()
    let path = try device.folder.path(of: name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try stranger.put(at: path)

    #expect(try device.synchronise().waiting == 1)
    #expect(try device.store.names() == [])

    // A stranger in place of a folder keeps our files from being written to its target.
    guard stranger != .folder else { return }
    try FileManager.default.removeItem(atPath: device.share + "/records")
    try stranger.put(at: device.share + "/records")
    try device.store.addSession(seed: 1)
    #expect(throws: SessionLogError.self) { try device.folder.synchronise() }
  }

  @Test func aFolderOfTheLogOrAroundItIsRefused() throws {
    let device = try SharingDevice("0000000a")
    let place = device.store.place
    let name = try device.store.addSession(seed: 1)
    let files = device.files.path

    for own in [place.records, place.running, "\(place.records)/\(name.device)"] {
      #expect(throws: SessionLogError.cannotShare(own, .isOfLog)) {
        try ShareFolder(own, for: device.store)
      }
    }
    try #require(symlink(files, device.share + "/around") == 0)
    for around in [files, files + "/data", "/", device.share + "/around"] {
      let real = around.hasPrefix(device.share) ? files : around
      #expect(throws: SessionLogError.cannotShare(real, .holdsLog(place.path))) {
        try ShareFolder(around, for: device.store)
      }
    }
    // Even before there is a log.
    let store = RecordStore(
      place: LogPlace(path: device.share + "/new/folder/limber.sqlite"), device: device.store.device
    )
    #expect(throws: SessionLogError.self) { try ShareFolder(device.share, for: store) }

    try Data().write(to: URL(filePath: files + "/file"))
    #expect(throws: SessionLogError.cannotShare(files + "/file", .failed(.notAFolder))) {
      try ShareFolder(files + "/file", for: device.store)
    }
    try FileManager.default.createDirectory(
      atPath: files + "/data-too", withIntermediateDirectories: false)
    _ = try ShareFolder(files + "/data-too", for: device.store)
  }

  @Test func itStopsBetweenFilesAndGoesOn() throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    try a.folder.mark()
    for seed in 1...4 as ClosedRange<UInt64> { try a.store.addSession(seed: seed) }
    try a.synchronise()
    try b.store.erase("0123456789abcdef")

    let store = RecordStore(place: b.store.place, device: b.store.device)
    var counts: [Int] = []
    for stops in [1, 3, 9] {
      var asked = 0
      let report = try ShareFolder(a.share, for: store).synchronise(shouldStop: {
        asked += 1
        return asked > stops
      })
      counts.append(report.copiedOut + report.takenIn)
      #expect(report.isComplete == (stops == 9))
    }
    #expect(counts == [1, 3, 1])
  }

  @Test func oneAtATimeDoesIt() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    try device.synchronise()
    let lock = try SystemDisk().open(device.store.place.running + "/share-lock", .existing)
    #expect(try lock.lock())

    #expect(throws: SessionLogError.cannotShare(device.share, .busy)) {
      try device.folder.synchronise()
    }
  }

  @Test func whatKilledProgramsLeftGoesAfterAWhile() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    let paths = ["1f", "2"].map { "\(device.share)/~0123456789abcdef-00000000.jsonl-\($0).tmp" }
    let others = ["~letter.tmp", "0123456789abcdef-00000000.jsonl-2.tmp"]
      .map { "\(device.share)/\($0)" }
    for path in paths + others { try device.files.write([1], to: path) }
    for path in paths.dropFirst() + others { try device.files.setAge(path, seconds: 700) }

    try device.synchronise()

    #expect(device.files.exists(paths[0]) && !device.files.exists(paths[1]))
    #expect(others.allSatisfy(device.files.exists))
  }
}

/// Every disk operation fails once, and the process dies at every one.
@Suite struct ShareFaultTests {
  @Test func noFileIsEverHalfUnderItsName() throws {
    let faults: [SimulatedDisk.Fault] = [
      .fails(EIO), .fails(ENOSPC), .fallsShort(3), .syncForgets, .kills(0), .kills(40),
    ]
    let count = try Trial().run(nil).operations.count
    #expect(count > 10)
    for number in 0..<count {
      for fault in faults {
        for isPowerLost in [false, true] {
          let trial = try Trial()
          let disk = try trial.run([number: fault])
          if isPowerLost { disk.losePower(keeping: { _ in 0 }) } else { disk.restart() }
          try trial.checkNothingIsHalf()
          disk.faults = [:]
          let report = try trial.synchronise()
          #expect(report.failure == nil)
          #expect(try trial.store.names() == trial.all, "\(number): \(fault)")
          #expect(try trial.share.names() == trial.all, "\(number): \(fault)")
          try trial.checkNothingIsHalf()
        }
      }
    }
  }

  /// A device with one file of its own, and a folder with another.
  private struct Trial {
    let disk = SimulatedDisk()
    let folder: StoreFolder
    let store: RecordStore
    let all: Set<RecordName>
    var share: ShareFolder { get throws { try ShareFolder(folder.path, for: store) } }

    init() throws {
      folder = try StoreFolder()
      store = RecordStore(
        place: LogPlace(path: "/data/limber.sqlite"), disk: disk,
        device: try #require(DeviceID(rawValue: "0000000a")), machine: "here")
      let device = store.device
      let files = try (1...2).map { seed in
        Array(RecordEncoder.file(of: try SessionRecords(stopped: seed), device: device).joined())
      }
      let names = try files.map { try #require(RecordFile(bytes: $0)?.recordName) }
      all = Set(names)
      try disk.makeFolder(folder.path)
      let share = try ShareFolder(folder.path, for: store)
      for side in [share, store] as [any RecordFolder] { try side.makeFolder(of: device) }
      disk.put(Array(ShareFolder.markerText.utf8), at: "\(folder.path)/\(ShareFolder.marker)")
      disk.put(files[0], at: store.place.path(of: names[0]))
      disk.put(files[1], at: share.path(of: names[1]))
    }

    @discardableResult
    func run(_ faults: [Int: SimulatedDisk.Fault]?) throws -> SimulatedDisk {
      let before = disk.operations.count
      disk.faults = (faults ?? [:]).reduce(into: [:]) { $0[$1.key + before] = $1.value }
      do { try synchronise() } catch {
        #expect(faults != nil, "\(error)")
      }
      return disk
    }

    @discardableResult
    func synchronise() throws -> ShareReport {
      try share.synchronise()
    }

    func checkNothingIsHalf() throws {
      for folder in try [share, store] as [any RecordFolder] {
        for name in try folder.names() { #expect(try folder.read(name) != nil) }
      }
    }
  }
}

extension ShareReport {
  /// Whether there was nothing to do.
  var isIdle: Bool {
    copiedOut + takenIn + removed + waiting + newer == 0 && isComplete && failure == nil
  }
}
