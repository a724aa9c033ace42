// SPDX-License-Identifier: MIT

/// A folder with record files: in it there is a folder for each device that wrote any.
struct RecordFolder: Sendable {
  /// Where it is.
  let path: String
  let disk: any Disk

  /// The names of all record files; none is opened.
  func names() throws(SystemFailure) -> Set<RecordName> {
    var names: Set<RecordName> = []
    for device in try devices() {
      let files = try files(of: device)
      names.reserveCapacity(names.count + files.count)
      for file in files {
        if let name = RecordName(device: device, file: file) { names.insert(name) }
      }
    }
    return names
  }

  /// The devices that have a folder.
  func devices() throws(SystemFailure) -> [DeviceID] {
    try disk.names(in: path).compactMap { DeviceID(rawValue: $0) }
  }

  /// The names in a device's folder; none if something else stands in its place.
  func files(of device: DeviceID) throws(SystemFailure) -> [String] {
    do throws(SystemFailure) {
      return try disk.names(in: path(of: device))
    } catch {
      if [.notAFolder, .isLink].contains(error) { return [] }
      throw error
    }
  }

  /// The bytes of a record file.
  func bytes(_ name: RecordName) throws(SystemFailure) -> [UInt8] {
    try disk.read(path(of: name), most: RecordLimits.fileBytes)
  }

  /// The bytes of a record file; `nil` if there is none, or something else stands in its place.
  func bytesIfThere(_ name: RecordName) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) { return try bytes(name) } catch {
      if [.missing, .tooLong].contains(error) || error.isOfStranger { return nil }
      throw error
    }
  }

  /// A record file; `nil` if there is none, or its content does not fit its name.
  func read(_ name: RecordName) throws(SystemFailure) -> RecordFile? {
    var known = KnownPlans()
    return try read(name, known: &known)
  }

  /// One of many record files, as `read(_:)` reads them.
  ///
  /// - Parameter known: The plans of those read before.
  func read(
    _ name: RecordName, known: inout KnownPlans
  ) throws(SystemFailure) -> RecordFile? {
    guard let bytes = try bytesIfThere(name) else { return nil }
    let file = RecordFile(bytes: bytes, known: &known)
    return file?.recordName == name ? file : nil
  }

  /// Removes a record file, so that it does not come back after a power failure.
  func remove(_ name: RecordName) throws(SystemFailure) {
    do throws(SystemFailure) {
      try disk.remove(path(of: name))
    } catch {
      if error == .missing { return }
      throw error
    }
    try disk.syncFolder(path(of: name.device))
  }

  /// Makes the folder of a device's record files; neither it nor the one around it is a link.
  func makeFolder(of device: DeviceID) throws(SystemFailure) {
    try disk.makeFolder(path)
    try disk.makeFolder(path(of: device))
  }

  /// Has the system write down the names of files that were added.
  func sync(_ devices: some Sequence<DeviceID>) throws(SystemFailure) {
    for device in devices { try disk.syncFolder(path(of: device)) }
  }

  /// The folder of a device's record files.
  func path(of device: DeviceID) -> String { "\(path)/\(device.rawValue)" }
  /// The path of a record file.
  func path(of name: RecordName) -> String { "\(path(of: name.device))/\(name.file)" }
}

extension RecordFile {
  /// Reads a whole file that has a name; `nil` if its content does not fit.
  init?(bytes: [UInt8], as name: RecordName) {
    self.init(bytes: bytes)
    if recordName != name { return nil }
  }

  /// The name of a whole file among the record files.
  var recordName: RecordName? { isWhole ? RecordName(device: device, file: name) : nil }
}
