// SPDX-License-Identifier: MIT

/// What has a folder with record files: in it there is a folder for each device that wrote any.
package protocol RecordFolder: Sendable {
  /// Where the folder is.
  var records: String { get }
  var disk: any Disk { get }
  /// Where a file is written that is to have a name in the folder.
  func temporary(for file: String) -> String
}

extension RecordFolder {
  /// The names of all record files; none is opened.
  package func names() throws(SystemFailure) -> Set<RecordName> {
    var names: Set<RecordName> = []
    for device in try disk.names(in: records).compactMap({ DeviceID(rawValue: $0) }) {
      do throws(SystemFailure) {
        let files = try disk.names(in: path(of: device))
        names.formUnion(files.lazy.compactMap { RecordName(device: device, file: $0) })
      } catch {
        // Something else stands in the folder's place.
        guard [.notAFolder, .isLink].contains(error) else { throw error }
      }
    }
    return names
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
  package func read(_ name: RecordName) throws(SystemFailure) -> RecordFile? {
    var known = KnownPlans()
    return try read(name, known: &known)
  }

  /// One of many record files, as `read(_:)` reads them.
  ///
  /// - Parameter known: The plans of those read before.
  func read(_ name: RecordName, known: inout KnownPlans) throws(SystemFailure) -> RecordFile? {
    guard let bytes = try bytesIfThere(name) else { return nil }
    let file = RecordFile(bytes: bytes, known: &known)
    return file?.recordName == name ? file : nil
  }

  /// Puts a record file into its place, and makes the folders, neither of which is a link.
  func put(
    _ bytes: [UInt8], as name: RecordName, syncsFolder: Bool = true
  ) throws(SystemFailure) {
    try makeFolder(of: name.device)
    try disk.put(
      bytes, at: path(of: name), through: temporary(for: name.file), syncsFolder: syncsFolder)
  }

  /// Makes the folder of a device's record files.
  package func makeFolder(of device: DeviceID) throws(SystemFailure) {
    try disk.makeFolder(records)
    try disk.makeFolder(path(of: device))
  }

  /// Removes a record file, so that it does not come back after a power failure.
  func remove(_ name: RecordName) throws(SystemFailure) {
    do throws(SystemFailure) {
      try disk.remove(path(of: name))
    } catch {
      if error == .missing { return }
      throw error
    }
    try sync([name.device])
  }

  /// Has the system write down the names of files that were added.
  func sync(_ devices: some Sequence<DeviceID>) throws(SystemFailure) {
    for device in devices { try disk.syncFolder(path(of: device)) }
  }

  /// The folder of a device's record files.
  func path(of device: DeviceID) -> String { "\(records)/\(device.rawValue)" }
  /// The path of a record file.
  func path(of name: RecordName) -> String { "\(path(of: name.device))/\(name.file)" }
}

extension RecordFile {
  /// The name of a whole file among the record files.
  var recordName: RecordName? { isWhole ? RecordName(device: device, file: name) : nil }
}
