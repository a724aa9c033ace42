// SPDX-License-Identifier: MIT
import SessionEngine

// Theory of operation. A session that is not over has a running file, locked by the program that runs it.
// Finishing is renaming: the file goes to the record files under a name that follows from its content, so
// that it makes no difference how often, or by whom, that is done. Record files never change. What is
// written at once has a temporary name beside the running files until it is whole.

/// The files of records beside a log.
public final class RecordStore: Sendable {
  /// Where the log is.
  public let place: LogPlace
  package let disk: any Disk
  /// The device that writes here.
  package let device: DeviceID
  /// The machine, as a hash of its id; empty if the system does not tell.
  let machine: String

  /// Makes the records beside a log, as this device keeps them.
  public convenience init(place: LogPlace, device: Device) {
    self.init(place: place, device: device.id, machine: device.machine)
  }

  init(
    place: LogPlace, disk: any Disk = SystemDisk(), device: DeviceID,
    machine: String = Machine.hash
  ) {
    self.place = place
    self.disk = disk
    self.device = device
    self.machine = machine
  }
}

// MARK: - Record files

extension RecordStore {
  /// Whether there is any record.
  public var hasRecords: Bool {
    (try? running().isEmpty) == false || (try? names().isEmpty) == false
  }

  /// The record files.
  var folder: RecordFolder { RecordFolder(path: place.records, disk: disk) }

  /// The names of all record files; none is opened.
  package func names() throws(SystemFailure) -> Set<RecordName> { try folder.names() }

  /// A record file; `nil` if there is none, or its content does not fit its name.
  func read(_ name: RecordName) throws(SystemFailure) -> RecordFile? { try folder.read(name) }

  /// One of many record files, as `read(_:)` reads them.
  ///
  /// - Parameter known: The plans of those read before.
  func read(
    _ name: RecordName, known: inout KnownPlans
  ) throws(SystemFailure) -> RecordFile? {
    try folder.read(name, known: &known)
  }

  /// The bytes of a record file.
  func bytes(_ name: RecordName) throws(SystemFailure) -> [UInt8] { try folder.bytes(name) }

  /// Adds a whole file to the record files of the device that wrote it; one that is there is done.
  ///
  /// - Parameter syncsFolder: Whether its name outlasts a power failure from then on. If not, the
  ///   folder is to be synced once all are added.
  /// - Throws: `SystemFailure`; `invalid` if the file is not whole.
  @discardableResult
  package func add(
    _ bytes: [UInt8], _ file: RecordFile, syncsFolder: Bool = true
  ) throws(SystemFailure) -> RecordName {
    guard file.length == bytes.count, let name = file.recordName else {
      throw .invalid
    }
    if try read(name) != nil { return name }
    try disk.makeFolder(place.running)
    try makeFolder(of: name.device)
    try disk.put(
      bytes, at: place.path(of: name), through: place.temporary(for: name.file),
      syncsFolder: syncsFolder)
    return name
  }

  /// Removes a record file, so that it does not come back after a power failure.
  func remove(_ name: RecordName) throws(SystemFailure) { try folder.remove(name) }

  /// Makes the folder of a device's record files; neither it nor the one around it is a link.
  func makeFolder(of device: DeviceID) throws(SystemFailure) { try folder.makeFolder(of: device) }

  /// Opens the record files of a session's id one by one, until one is found.
  package func contains(
    _ id: String, where isIt: (RecordFile.Content) -> Bool
  ) throws(SystemFailure) -> Bool {
    for device in try folder.devices() {
      for file in try folder.files(of: device) where file.hasPrefix(id) {
        if let name = RecordName(device: device, file: file), let known = try read(name),
          isIt(known.content)
        {
          return true
        }
      }
    }
    return false
  }
}
