// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel
import Synchronization
import Testing

@testable import BuiltinRoutines
@testable import RoutineFiles

/// A site's relief, chosen from the built-in routines and the person's own.
@Suite final class ReliefBySiteTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes one of the person's own routines.
  private func write(_ id: String, kind: String = "relief", site: String?, dose: String = "10s")
    throws
  {
    let site = site.map { "site: \($0)\n" } ?? ""
    let text = "name: \(id)\nkind: \(kind)\n\(site)steps:\n  - name: Own\n    hold: \(dose)\n"
    try Data(text.utf8).write(to: folder.appending(path: "\(id).yaml"))
  }

  private func load() -> RoutineCatalog { .load(ownFolder: folder.path()) }

  @Test func ownReliefTakesThePlaceOfTheBuiltInOneOfItsSite() throws {
    try write("my-calf", site: "calf")
    let catalog = load()

    #expect(catalog.relief(for: .calf)?.id == "my-calf")
    #expect(catalog.routine("calf-cramp")?.site == .calf)
    for site in CrampSite.allCases where site != .calf {
      #expect(catalog.relief(for: site)?.id == site.builtInRelief)
    }
  }

  @Test func ofSeveralTheFirstByIdCounts() throws {
    try write("second", site: "toes")
    try write("first", site: "toes")
    #expect(load().relief(for: .toes)?.id == "first")

    try write("a-broken-one", site: "toes", dose: "soon")
    #expect(load().relief(for: .toes)?.id == "first")
  }

  @Test func oneThatShadowsABuiltInRoutineIsOwnToo() throws {
    try write("shin-cramp", site: "shin")
    try write("z-shin", site: "shin")
    #expect(load().relief(for: .shin)?.name == "shin-cramp")

    try write("a-shin", site: "shin")
    #expect(load().relief(for: .shin)?.name == "a-shin")
  }

  @Test func oneThatShadowsWithoutASiteKeepsTheSite() throws {
    try write("foot-cramp", site: nil)
    #expect(load().relief(for: .foot)?.name == "foot-cramp")
  }

  @Test func siteWhoseRoutineIsRewrittenForAnotherKeepsTheBuiltInOne() throws {
    try write("hand-cramp", site: "forearm")
    let catalog = load()

    #expect(catalog.relief(for: .forearm)?.name == "hand-cramp")
    #expect(catalog.relief(for: .hand)?.name == "Hand cramp relief")
    #expect(catalog.relief(for: .hand)?.site == .hand)
  }

  @Test func brokenOwnFilesLeaveTheBuiltInOnes() throws {
    try write("my-calf", site: "calf", dose: "soon")
    try write("toe-cramp", site: "toes", dose: "0s")
    try write("my-shin", kind: "mobility", site: "shin")
    try write("hand-cramp", kind: "mobility", site: nil)
    let catalog = load()

    for site in CrampSite.allCases {
      #expect(catalog.relief(for: site)?.id == site.builtInRelief)
      #expect(catalog.entry(site.builtInRelief)?.origin == .builtIn)
    }
  }

  @Test func ownReliefWithoutASiteIsForNone() throws {
    try write("anywhere", site: nil)
    for site in CrampSite.allCases {
      #expect(load().relief(for: site)?.id == site.builtInRelief)
    }
  }

  @Test func ownFilesAreReadWhenTheCatalogIsMade() throws {
    try write("my-calf", site: "calf")
    let catalog = load()
    try FileManager.default.removeItem(at: folder.appending(path: "my-calf.yaml"))

    #expect(catalog.relief(for: .calf)?.id == "my-calf")
  }

  @Test func onlyTheRoutineAskedForIsMade() throws {
    let made = Mutex<[RoutineID]>([])
    try write("my-toes", site: "toes")
    let builtIn = BuiltinRoutine.all.map { routine in
      BuiltinRoutine(outline: routine.outline) {
        made.withLock { $0.append(routine.outline.id) }
        return routine.make()
      }
    }
    let catalog = RoutineCatalog(builtIn: builtIn, ownFolder: folder.path())
    for entry in catalog.entries { #expect((try? entry.outline.get()) != nil) }
    #expect(made.withLock { $0 } == [])

    #expect(catalog.relief(for: .calf)?.id == "calf-cramp")
    #expect(catalog.relief(for: .toes)?.id == "my-toes")
    #expect(made.withLock { $0 } == ["calf-cramp"])
  }
}
