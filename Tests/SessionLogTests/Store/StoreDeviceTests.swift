// SPDX-License-Identifier: MIT
import Foundation
import Synchronization
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StoreDeviceTests {
  private func device(_ state: String?, machine: String = "m") -> Device {
    Device(state: state, machine: machine)
  }

  @Test func aDeviceStaysWhoItIs() throws {
    let folder = try StoreFolder()
    let state = folder.path + "/state/limber"

    let id = device(state).registeredID()

    let first = device(state)
    #expect(first.registeredID() == id)
    #expect(first.machine == "m" && first.share == nil)
    #expect(try folder.rights(of: "state/limber/devices/m") == 0o600)
    #expect(try folder.rights(of: "state/limber/devices") == 0o700)
  }

  @Test func whoeverOnlyReadsMakesNothing() throws {
    let folder = try StoreFolder()
    let state = folder.path + "/state"
    let store = RecordStore(
      place: LogPlace(path: folder.path + "/log"), device: device(state))

    #expect(!store.hasRecords)
    _ = try LogOpening(store).forReading()
    #expect(try SystemDisk().names(in: folder.path).isEmpty)

    let id = store.device
    #expect(store.device == id && device(state).registeredID() == id)
  }

  @Test func aHomeOnTwoMachinesIsTwoDevices() throws {
    let folder = try StoreFolder()

    #expect(
      device(folder.path, machine: "m").registeredID()
        != device(folder.path, machine: "n").registeredID())
    #expect(
      device(folder.path, machine: "").registeredID()
        == device(folder.path, machine: "").registeredID())
  }

  @Test func programsThatStartAtOnceAgree() throws {
    for _ in 0..<40 {
      let folder = try StoreFolder()
      let ids = Mutex<Set<DeviceID>>([])
      let isOver = DispatchGroup()
      let areReady = Atomic(0)
      for _ in 0..<3 {
        isOver.enter()
        Thread.detachNewThread {
          areReady.add(1, ordering: .relaxed)
          while areReady.load(ordering: .relaxed) < 3 {}
          let id = device(folder.path).registeredID()
          ids.withLock { _ = $0.insert(id) }
          isOver.leave()
        }
      }
      isOver.wait()

      let kept = device(folder.path).registeredID()
      ids.withLock { #expect($0 == [kept]) }
    }
  }

  @Test func withoutAPlaceTheIdFollowsFromTheMachine() throws {
    let folder = try StoreFolder()
    try folder.write([], to: folder.path + "/file")

    let id = device(nil).registeredID()
    #expect(device(folder.path + "/file").registeredID() == id)
    #expect(device(nil, machine: "n").registeredID() != id)
    for stranger in Stranger.allCases {
      let state = "\(folder.path)/\(stranger)"
      try SystemDisk().makeFolder(state + "/devices")
      try stranger.put(at: state + "/devices/m")
      #expect(device(state).registeredID() == id, "\(stranger)")
    }
  }

  @Test func whatMakesNoSenseIsDrawnAnew() throws {
    for text in ["", "{", #"{"device":"../../x"}"#, #"{"device":7}"#, "\u{0}\u{0}\u{0}"] {
      let folder = try StoreFolder()
      try folder.write(Array(text.utf8), to: folder.path + "/devices/m")

      let drawn = device(folder.path).registeredID()

      #expect(device(folder.path).registeredID() == drawn)
    }
  }

  @Test func theFolderThatIsSharedIsKeptAndForgotten() throws {
    let folder = try StoreFolder()
    var here = device(folder.path)

    for share in ["/shared/Sync \"ä\"\n", "/other", nil] {
      try here.setShare(share)
      #expect(here.share == share)
      #expect(device(folder.path) == here)
    }
    #expect(try SystemDisk().names(in: folder.path + "/devices") == ["m"])
    var nowhere = device(nil)
    #expect(throws: SystemFailure(code: ENOENT)) { try nowhere.setShare("/x") }
    #expect(nowhere.share == nil)
  }

  @Test func theMachineIsToldByAHashAlone() throws {
    let hash = Machine.hash(of: "0123456789abcdef0123456789abcdef")
    #expect(hash.isSixteenHexDigits)
    #expect(Machine.hash(of: "0123456789abcdef0123456789abcdee") != hash)
    #expect(Machine.hash.isEmpty || Machine.hash.isSixteenHexDigits)
    let id = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
    #expect(Machine.hash.isEmpty || id?.contains(Machine.hash) != true)
  }
}
