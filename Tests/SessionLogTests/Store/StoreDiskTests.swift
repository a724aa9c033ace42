// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StoreDiskTests {
  private let disk = SystemDisk()

  @Test func whatIsMadeIsForTheOwnerAloneWhateverTheUmask() async {
    // The umask belongs to the process, which runs other tests as well.
    await #expect(processExitsWith: .success) {
      let folder = try StoreFolder()
      for mask in [0, 0o777] as [mode_t] {
        umask(mask)
        try SystemDisk().makeFolder("\(folder.path)/\(mask)/deeper")
        let file = try SystemDisk().open("\(folder.path)/\(mask)/deeper/file", .new)
        #expect(try file.write([1], at: 0) == 1)

        #expect(try folder.rights(of: "\(mask)") == 0o700)
        #expect(try folder.rights(of: "\(mask)/deeper") == 0o700)
        #expect(try folder.rights(of: "\(mask)/deeper/file") == 0o600)
      }
    }
  }

  @Test func theRightsOfOthersToAFileAreTakenAway() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    try folder.write([1, 2], to: path)
    chmod(path, 0o644)

    #expect(try disk.read(path, most: 2) == [1, 2])

    #expect(try folder.rights(of: "file") == 0o600)
  }

  @Test func aFolderThatIsThereStaysAsItIs() throws {
    let folder = try StoreFolder()
    chmod(folder.path, 0o755)

    try disk.makeFolder(folder.path)

    #expect(try folder.rights(of: "") == 0o755)
  }

  @Test(arguments: Stranger.allCases)
  func onlyRegularFilesWithOneNameAreOpened(stranger: Stranger) throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    try stranger.put(at: path)

    let failure = SystemFailure(code: stranger.failure)
    #expect(throws: failure) { try disk.read(path, most: 100) }
    #expect(throws: failure) { try disk.open(path, .existing) }
    #expect(throws: failure) { try disk.look(at: path) }
    #expect(throws: SystemFailure(code: EEXIST)) { try disk.open(path, .new) }
  }

  @Test(arguments: Stranger.allCases)
  func nothingElseIsTakenForAFolder(stranger: Stranger) throws {
    let folder = try StoreFolder()
    let path = folder.path + "/folder"
    try stranger.put(at: path)

    if stranger == .folder {
      #expect(try disk.names(in: path) == [])
      try disk.makeFolder(path)
    } else {
      #expect(throws: SystemFailure.self) { try disk.names(in: path) }
      #expect(throws: SystemFailure.self) { try disk.makeFolder(path) }
    }
  }

  @Test func aLinkToAFolderIsNotListedAndNotWrittenInto() throws {
    let folder = try StoreFolder()
    try disk.makeFolder(folder.path + "/real")
    try #require(symlink(folder.path + "/real", folder.path + "/link") == 0)

    #expect(throws: SystemFailure.self) { try disk.names(in: folder.path + "/link") }
    #expect(throws: SystemFailure(code: ELOOP)) { try disk.makeFolder(folder.path + "/link") }

    // The path of the log may contain links: a home folder's often does.
    try disk.makeFolder(folder.path + "/link/deeper/folder")
    #expect(folder.exists(folder.path + "/real/deeper/folder"))
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is barred to root"))
  func rightsThatWentAwayAreSaid() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/barred"
    try disk.makeFolder(path)
    chmod(path, 0)
    defer { chmod(path, 0o700) }

    let failure = SystemFailure(code: EACCES)
    #expect(throws: failure) { try disk.names(in: path) }
    #expect(throws: failure) { try disk.open(path + "/file", .new) }
    #expect(throws: failure) { try disk.read(path + "/file", most: 1) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func whatBelongsToSomebodyElseIsNotOpened() throws {
    let folder = try StoreFolder()
    for name in ["file", "folder"] {
      let path = "\(folder.path)/\(name)"
      if name == "file" { try folder.write([1], to: path) } else { try disk.makeFolder(path) }
      chown(path, 12_345, 12_345)
    }

    #expect(throws: SystemFailure.notOwn) { try disk.read(folder.path + "/file", most: 1) }
    #expect(throws: SystemFailure.notOwn) { try disk.open(folder.path + "/file", .existing) }
    #expect(throws: SystemFailure.notOwn) { try disk.makeFolder(folder.path + "/folder") }
  }

  @Test func ofTwoWhoOpenAFileOneHasTheLockUntilItGoesAway() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    var first: (any DiskFile)? = try disk.open(path, .new)
    let second = try disk.open(path, .existing)

    #expect(try first?.lock() == true)
    #expect(try second.lock() == false)
    #expect(try disk.look(at: path).isLocked)

    first = nil
    #expect(try !disk.look(at: path).isLocked)
    // Only trying has not kept the lock.
    #expect(try second.lock())
  }

  @Test func aFileKnowsWhetherANameLeadsToIt() throws {
    let folder = try StoreFolder()
    let (path, other) = (folder.path + "/file", folder.path + "/other")
    let file = try disk.open(path, .new)
    #expect(file.isAt(path))

    try disk.rename(path, to: other)
    #expect(!file.isAt(path))
    #expect(file.isAt(other))

    _ = try disk.open(path, .new)
    #expect(!file.isAt(path))
    try disk.remove(other)
    #expect(!file.isAt(other))
  }

  @Test func whatIsWrittenIsReadAndWhatIsCutIsGone() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    let file = try disk.open(path, .new)
    file.reserve(65_536)
    #expect(try file.size() == 0)

    #expect(try file.write([1, 2, 3, 4], at: 0) == 4)
    #expect(try file.write([9], at: 4) == 1)
    try file.sync()
    #expect(try disk.read(path, most: 5) == [1, 2, 3, 4, 9])
    #expect(throws: SystemFailure(code: EFBIG)) { try disk.read(path, most: 4) }

    try file.cut(to: 2)
    #expect(try disk.read(path, most: 5) == [1, 2])
  }

  @Test func eachNameIsListedOnceAndNoneWhereThereIsNoFolder() throws {
    let folder = try StoreFolder()
    let names = Set(
      (0..<1_000).map { "\($0)" } + [".hidden", "ä", String(repeating: "x", count: 255)])
    for name in names { close(try SystemFile.descriptor("\(folder.path)/\(name)", O_CREAT)) }

    let listed = try disk.names(in: folder.path)

    #expect(listed.count == names.count && Set(listed) == names)
    #expect(try disk.names(in: folder.path + "/none") == [])
  }

  @Test func aFilesAgeIsToldByWhenItWasWritten() throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    try folder.write([1], to: path)
    try folder.setAge(path, seconds: 3_600)

    let age = try disk.look(at: path).age

    #expect(age >= .seconds(3_599) && age < .seconds(7_200))
  }
}
