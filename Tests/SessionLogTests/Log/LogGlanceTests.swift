// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Reading the log without any side effect.
@Suite struct LogGlanceTests {
  private let folder: LogFolder

  init() throws {
    folder = try LogFolder()
    try LogWorld(seed: 3, turns: 60).write(to: folder.store)
  }

  private var path: String { folder.store.place.path }

  /// Every file beside the log, and its modification time.
  private func files() throws -> [String: Date] {
    let parent = (path as NSString).deletingLastPathComponent
    var files: [String: Date] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: parent) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(parent)/\(name)")
      files[name] = attributes[.modificationDate] as? Date
    }
    return files
  }

  @Test func itSeesWhatALogHoldsAndTouchesNoFile() throws {
    let log = try LogOpening(folder.store).forReading()
    let sessions = try log.history()
    log.close()
    let before = try files()
    #expect(!sessions.isEmpty)

    let glance = try LogDatabase.glance(folder.store.place)
    let seen = try glance.history()
    let during = try files()
    glance.close()

    #expect(seen == sessions)
    #expect(during == before)
    #expect(try files() == before)
  }

  @Test func itSeesWhatAnotherProgramHasWrittenAndNotMovedYet() throws {
    let log = try LogOpening(folder.store).forReading()
    let sessions = try log.history()
    let before = Set(try files().keys)

    let glance = try LogDatabase.glance(folder.store.place)
    #expect(try glance.history() == sessions)
    glance.close()

    #expect(Set(try files().keys) == before)
    log.close()
  }

  @Test func itWaitsForNobody() throws {
    try LogOpening(folder.store).forReading().close()
    let holder = try LogHolder(path)
    let start = ContinuousClock.now

    let glance = try? LogDatabase.glance(folder.store.place)
    _ = try? glance?.history()
    glance?.close()

    #expect(start.duration(to: .now) < .seconds(LogDatabase.usualPatience * 0.8))
    try holder.release()
  }

  @Test func aLogThatIsNotThereIsEmptyAndNotMade() throws {
    let empty = try StoreFolder()

    #expect(try LogDatabase.glance(empty.place).history().isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
  }

  @Test func whatIsNoLogIsNotLookedAt() throws {
    let other = try StoreFolder()
    try other.write(Array(repeating: 65, count: 4_096), to: other.place.path)

    #expect(throws: SessionLogError.self) { try LogDatabase.glance(other.place) }
  }
}
