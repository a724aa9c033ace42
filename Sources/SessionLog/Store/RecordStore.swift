// SPDX-License-Identifier: MIT
import SessionEngine
import Synchronization

// Theory of operation. A session that is not over has a running file, locked by the program that
// runs it. Finishing means renaming: the file becomes a record file with a name derived from its
// content, so it does not matter how often or by whom that is done. Record files never change.
// Files written in one go have a temporary name beside the running files until they are whole.

/// The files of records beside a log.
public final class RecordStore: Sendable {
  /// The place of the log.
  public let place: LogPlace
  package let disk: any Disk
  /// Returns the device that writes here.
  private let identify: @Sendable () -> DeviceID
  private let identity = Mutex<DeviceID?>(nil)
  /// The machine, as a hash of its id; empty if unknown.
  let machine: String

  /// Makes the records beside a log for this device.
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

  /// The device that writes here. Reading does not use it, and so registers none.
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

  /// Whether there are any records.
  public var hasRecords: Bool {
    (try? running().isEmpty) == false || (try? names().isEmpty) == false
  }

  /// Adds a whole file to the record files of the device that wrote it, unless it is there.
  ///
  /// - Parameter syncsFolder: Whether the name has to survive a power failure at once. If not, the
  ///   folder has to be synced after all files are added.
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

  /// Opens the record files with an id one by one until one matches.
  package func contains(
    _ id: String, where isIt: (RecordFile.Content) -> Bool
  ) throws(SystemFailure) -> Bool {
    for name in try names() where name.id == id {
      if let known = try read(name), isIt(known.content) { return true }
    }
    return false
  }
}
