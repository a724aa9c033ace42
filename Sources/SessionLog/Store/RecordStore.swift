// SPDX-License-Identifier: MIT
import SessionEngine
import Synchronization

// Theory of operation. A session that is not over has a running file, locked by the program that runs it.
// Finishing is renaming: the file goes to the record files under a name that follows from its content, so
// that it makes no difference how often, or by whom, that is done. Record files never change. What is
// written at once has a temporary name beside the running files until it is whole.

/// The files of records beside a log.
public final class RecordStore: Sendable {
  /// Where the log is.
  public let place: LogPlace
  package let disk: any Disk
  /// Tells which device writes here.
  private let identify: @Sendable () -> DeviceID
  private let identity = Mutex<DeviceID?>(nil)
  /// The machine, as a hash of its id; empty if the system does not tell.
  let machine: String

  /// Makes the records beside a log, as this device keeps them.
  public convenience init(place: LogPlace, device: Device) {
    self.init(
      place: place, disk: SystemDisk(), machine: device.machine, identify: device.registeredID)
  }

  convenience init(
    place: LogPlace, disk: any Disk = SystemDisk(), device: DeviceID,
    machine: String = Machine.hash
  ) {
    self.init(place: place, disk: disk, machine: machine) { device }
  }

  private init(
    place: LogPlace, disk: any Disk, machine: String, identify: @escaping @Sendable () -> DeviceID
  ) {
    self.place = place
    self.disk = disk
    self.machine = machine
    self.identify = identify
  }

  /// The device that writes here. Whoever only reads does not ask, and none is registered.
  package var device: DeviceID {
    identity.withLock { known in
      let device = known ?? identify()
      known = device
      return device
    }
  }
}

// MARK: - Record files

extension RecordStore: RecordFolder {
  package var records: String { place.records }

  package func temporary(for file: String) -> String { place.temporary(for: file) }

  /// Whether there is any record.
  public var hasRecords: Bool {
    (try? running().isEmpty) == false || (try? names().isEmpty) == false
  }

  /// Adds a whole file to the record files of the device that wrote it; one that is there is done.
  ///
  /// - Parameter syncsFolder: Whether its name outlasts a power failure from then on. If not, the
  ///   folder is to be synced once all are added.
  /// - Throws: `SystemFailure`; `invalid` if the file is not whole.
  @discardableResult
  package func add(
    _ bytes: [UInt8], _ file: RecordFile, syncsFolder: Bool = true
  ) throws(SystemFailure) -> RecordName {
    guard file.length == bytes.count, let name = file.recordName else { throw .invalid }
    if try read(name) == nil {
      try disk.makeFolder(place.running)
      try put(bytes, as: name, syncsFolder: syncsFolder)
    }
    return name
  }

  /// Opens the record files of a session's id one by one, until one is found.
  package func contains(
    _ id: String, where isIt: (RecordFile.Content) -> Bool
  ) throws(SystemFailure) -> Bool {
    for name in try names() where name.id == id {
      if let known = try read(name), isIt(known.content) { return true }
    }
    return false
  }
}
