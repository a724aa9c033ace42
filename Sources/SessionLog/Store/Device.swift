// SPDX-License-Identifier: MIT

/// This installation of the program. A home folder that several machines have, cloned or shared, is an
/// installation on each.
public struct Device: Hashable, Sendable {
  /// The machine, as a hash of its id; empty if the system does not tell.
  public let machine: String
  /// The folder through which it shares records with other devices, if there is one.
  public private(set) var share: String?
  /// Its id, as far as it is kept.
  private var known: DeviceID?
  /// The file in which this stands; `nil` where there is no home folder.
  private let path: String?

  /// Reads who this is; nothing is made for it.
  ///
  /// - Parameter state: The folder of what the program remembers of itself.
  public init(state: String?) { self.init(state: state, machine: Machine.hash) }

  init(state: String?, machine: String) {
    self.machine = machine
    path = state.map { "\($0)/devices/\(machine.isEmpty ? "unknown" : machine)" }
    let kept = path.flatMap { try? Self.read($0) }
    share = kept?.text("share")
    known = kept?.text("device").flatMap(DeviceID.init(rawValue:))
  }

  /// Its id, for whoever is about to write. If none is kept yet, one is drawn and kept. Where that cannot
  /// be, it follows from the machine and the person, so that records can be written all the same.
  public func registeredID() -> DeviceID {
    if let known { return known }
    let kept = path.flatMap { (try? Self.read($0)) ?? (try? Self.make($0)) }
    var generator = SystemRandomNumberGenerator()
    let derived = String(Machine.hash(of: "\(machine) \(Machine.person)").prefix(8))
    return DeviceID(rawValue: kept?.text("device") ?? derived) ?? DeviceID(using: &generator)
  }

  /// What stands in the place of the device in a made-up log; nothing is kept of it.
  public static let madeUp = Device(id: .madeUp)

  private init(id: DeviceID) {
    known = id
    machine = Machine.hash
    (share, path) = (nil, nil)
  }

  /// Sets the folder through which records are shared; it is kept, or nothing changes.
  public mutating func setShare(_ folder: String?) throws(SystemFailure) {
    guard let path, let parent = SystemDisk.folder(of: path) else { throw .missing }
    let id = registeredID()
    try Self.disk.makeFolder(parent)
    // Always the same name, so that a kill leaves no more than one.
    let temporary = path + ".new"
    try? Self.disk.remove(temporary)
    try Self.disk.put(Self.bytes(id, share: folder), at: path, through: temporary)
    (known, share) = (id, folder)
  }

  private static let disk = SystemDisk()

  /// What stands in the file, a line of JSON; `nil` if it makes no sense.
  private static func read(_ path: String) throws(SystemFailure) -> JSON? {
    let json = JSON(try disk.read(path, most: 1 << 16).dropLast())
    return json?.text("device").flatMap(DeviceID.init(rawValue:)) == nil ? nil : json
  }

  /// Draws an id, unless another program has done so at the same time.
  private static func make(_ path: String) throws(SystemFailure) -> JSON? {
    let folder = SystemDisk.folder(of: path) ?? "/"
    try disk.makeFolder(folder)
    let file = try disk.openOrMake(path)
    // Whoever has the lock draws an id, and waits for the disk.
    guard try file.lock(patience: 5_000) else { throw .held }
    if let known = try read(path) { return known }
    var generator = SystemRandomNumberGenerator()
    try file.cut(to: 0)
    try file.writeAll(bytes(DeviceID(using: &generator), share: nil))
    try file.sync()
    try disk.syncFolder(folder)
    return try read(path)
  }

  private static func bytes(_ id: DeviceID, share: String?) -> [UInt8] {
    let json: JSON = ["device": .text(id.rawValue), "share": share.map(JSON.text)]
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
