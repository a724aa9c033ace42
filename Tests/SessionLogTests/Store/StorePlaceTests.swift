// SPDX-License-Identifier: MIT
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StorePlaceTests {
  @Test func allNamesOfALogShareItsRecords() throws {
    let folder = try StoreFolder()
    let (log, link) = (folder.path + "/real/log", folder.path + "/link")
    try folder.write([], to: log)
    try #require(symlink("real/log", link) == 0)
    try #require(symlink(link, folder.path + "/second") == 0)
    let records = try LogPlace.resolved(path: log).records

    for name in [link, folder.path + "/second"] {
      let place = try LogPlace.resolved(path: name)
      #expect(place.path.hasSuffix("/real/log"))
      // The path of the temporary folder may contain a link itself.
      for records in [records, place.records] { #expect(records.hasSuffix("/real/log.records")) }
    }
  }

  @Test func aLogThatIsNotThereIsWhereItsNameSays() throws {
    let folder = try StoreFolder()

    #expect(try LogPlace.resolved(path: folder.path + "/no/log").path == folder.path + "/no/log")
    #expect(try LogPlace.resolved(path: ":memory:").path == "./:memory:")
  }

  @Test(arguments: [
    (Stranger.danglingLink, SessionLogError.Reason.danglingLink), (.folder, .notAFile),
    (.pipe, .notAFile), (.socket, .notAFile),
  ])
  func whatIsNoFileIsNoLog(stranger: Stranger, reason: SessionLogError.Reason) throws {
    let folder = try StoreFolder()
    let path = folder.path + "/log"
    try stranger.put(at: path)

    #expect(throws: SessionLogError.cannotOpen(path: path, reason)) {
      try LogPlace.resolved(path: path)
    }
  }

  @Test func aLinkToWhatIsNoFileIsNoLog() throws {
    let folder = try StoreFolder()
    for (target, reason) in [
      (folder.path, SessionLogError.Reason.notAFile), ("/dev/null", .notAFile),
      (folder.path + "/loop", .symbolicLink),
    ] {
      let path = target.hasSuffix("loop") ? target : folder.path + "/link"
      unlink(path)
      try #require(symlink(target, path) == 0)

      #expect(throws: SessionLogError.cannotOpen(path: path, reason)) {
        try LogPlace.resolved(path: path)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func aLinkToAFileOfSomebodyElseIsNoLog() throws {
    let folder = try StoreFolder()
    let (log, link) = (folder.path + "/log", folder.path + "/link")
    try folder.write([], to: log)
    chown(log, 12_345, 12_345)
    try #require(symlink(log, link) == 0)

    for path in [log, link] {
      #expect(throws: SessionLogError.cannotOpen(path: path, .notOwn)) {
        try LogPlace.resolved(path: path)
      }
    }
  }

  @Test func aPartOfTheWayThatIsNoFolderIsSaid() throws {
    let folder = try StoreFolder()
    try folder.write([], to: folder.path + "/file")
    let path = folder.path + "/file/log"

    #expect(throws: SessionLogError.cannotOpen(path: path, .notAFolder)) {
      try LogPlace.resolved(path: path)
    }
  }
}
