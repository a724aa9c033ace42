// SPDX-License-Identifier: MIT

/// Anything with a folder of record files, in which each device has a folder of its own.
package protocol RecordFolder: Sendable {
  /// The path of the folder.
  var records: String { get }
  var disk: any Disk { get }
  /// The temporary path for a file that will be in the folder.
  func temporary(for file: String) -> String
}

extension RecordFolder {
  /// The names of all record files, without opening any.
  package func names() throws(SystemFailure) -> Set<RecordName> {
    var names: Set<RecordName> = []
    for device in try disk.names(in: records).compactMap({ DeviceID(rawValue: $0) }) {
      do throws(SystemFailure) {
        let files = try disk.names(in: path(of: device))
        names.formUnion(files.lazy.compactMap { RecordName(device: device, file: $0) })
      } catch {
        // Something else is in place of the folder.
        guard [.notAFolder, .isLink].contains(error) else { throw error }
      }
    }
    return names
  }

  /// The bytes of a record file.
  func bytes(_ name: RecordName) throws(SystemFailure) -> [UInt8] {
    try disk.read(path(of: name), most: RecordLimits.fileBytes)
  }

  /// The bytes of a record file; `nil` if there is none, or something else is in its place.
  func bytesIfThere(_ name: RecordName) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) { return try bytes(name) } catch {
      if [.missing, .tooLong].contains(error) || error.isOfStranger { return nil }
      throw error
    }
  }

  /// A record file; `nil` if there is none, or its content does not match its name.
  package func read(_ name: RecordName) throws(SystemFailure) -> RecordFile? {
    var known = KnownPlans()
    return try read(name, known: &known)
  }

  /// One of many record files, like `read(_:)`.
  ///
  /// - Parameter known: The plans of files read before.
  func read(_ name: RecordName, known: inout KnownPlans) throws(SystemFailure) -> RecordFile? {
    guard let bytes = try bytesIfThere(name) else { return nil }
    let file = RecordFile(bytes: bytes, known: &known)
    return file?.recordName == name ? file : nil
  }

  /// Puts a record file in its place and makes the folders; none of them may be a link.
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

  /// Removes a record file durably, even if the power fails.
  func remove(_ name: RecordName) throws(SystemFailure) {
    do throws(SystemFailure) {
      try disk.remove(path(of: name))
    } catch {
      if error == .missing { return }
      throw error
    }
    try sync([name.device])
  }

  /// Syncs the names of files that were added.
  func sync(_ devices: some Sequence<DeviceID>) throws(SystemFailure) {
    for device in devices { try disk.syncFolder(path(of: device)) }
  }

  /// The folder of a device's record files.
  func path(of device: DeviceID) -> String { "\(records)/\(device.rawValue)" }
  func path(of name: RecordName) -> String { "\(path(of: name.device))/\(name.file)" }
}

extension RecordFile {
  /// The name as a record file, if it is whole.
  var recordName: RecordName? { isWhole ? RecordName(device: device, file: name) : nil }
}
