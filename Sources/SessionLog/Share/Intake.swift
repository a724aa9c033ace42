// SPDX-License-Identifier: MIT

/// Adds files from elsewhere to the record files, except erased ones.
struct Intake {
  private let store: RecordStore
  /// The existing record files, by id.
  private var names: [String: Set<RecordName>]
  /// The devices whose folders have added files that may not be synced yet.
  private var unsynced: Set<DeviceID> = []

  init(_ store: RecordStore, _ names: Set<RecordName>) {
    self.store = store
    self.names = Dictionary(grouping: names, by: \.id).mapValues(Set.init)
  }

  /// Whether a record file of this name exists.
  func has(_ name: RecordName) -> Bool { names[name.id]?.contains(name) == true }

  /// Whether a session or a cramp is erased, by itself or with its session.
  func isErased(_ target: String) throws(SystemFailure) -> Bool {
    for name in names[Projection.base(of: target)] ?? [] {
      if try store.read(name)?.isErasure == true { return true }
    }
    return false
  }

  /// Adds a whole file; `sync` has to follow.
  mutating func add(_ bytes: [UInt8], _ file: RecordFile) throws(SystemFailure) {
    let name = try store.add(bytes, file, syncsFolder: false)
    names[name.id, default: []].insert(name)
    unsynced.insert(name.device)
  }

  /// Syncs the names of the files added.
  mutating func sync() throws(SystemFailure) {
    try store.sync(unsynced)
    unsynced = []
  }
}

extension RecordFile {
  var isErasure: Bool { if case .gone = content { true } else { false } }
}
