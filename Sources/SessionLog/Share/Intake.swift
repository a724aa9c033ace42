// SPDX-License-Identifier: MIT

/// Takes files from elsewhere into the record files, but for what is erased.
struct Intake {
  private let store: RecordStore
  /// The record files there are, by the ids that they are named after.
  private var names: [String: Set<RecordName>]
  /// The devices of which files were added whose names may not be on the disk yet.
  private var unsynced: Set<DeviceID> = []

  init(_ store: RecordStore, _ names: Set<RecordName>) {
    self.store = store
    self.names = Dictionary(grouping: names, by: \.id).mapValues(Set.init)
  }

  /// Whether there is a record file of that name.
  func has(_ name: RecordName) -> Bool { names[name.id]?.contains(name) == true }

  /// Whether a session, or a cramp, is erased for good, by itself or with its session.
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

  /// Has the system write down the names of what was added.
  mutating func sync() throws(SystemFailure) {
    try store.sync(unsynced)
    unsynced = []
  }
}

extension RecordFile {
  /// Whether it says that something is erased.
  var isErasure: Bool { if case .gone = content { true } else { false } }
}
