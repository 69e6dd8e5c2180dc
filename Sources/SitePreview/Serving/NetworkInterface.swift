import Foundation

/// An address of this machine.
struct NetworkInterface: Equatable {
    /// The address in digits.
    let address: String
    /// Whether the interface is up and other machines can reach it.
    let leadsOut: Bool

    /// All addresses of the machine, in the system's order.
    static var all: [NetworkInterface] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        return sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap { $0.flatMap { Self($0.pointee) } }
    }

    /// The addresses to use on another machine, those of IPv4 first because they are shorter; without link-local ones
    /// (RFC 3927, RFC 4291), which browsers do not accept.
    static func reachable(_ interfaces: [NetworkInterface], allowingIPv6: Bool) -> [String] {
        let addresses = interfaces.filter(\.leadsOut).map(\.address).filter {
            !$0.hasPrefix("169.254.") && !$0.lowercased().hasPrefix("fe80:")
        }
        let old = addresses.filter { !$0.contains(":") }
        return old + (allowingIPv6 ? addresses.filter { $0.contains(":") } : [])
    }
}

extension NetworkInterface {
    private init?(_ interface: ifaddrs) {
        guard let address = interface.ifa_addr else { return nil }
        let length: Int
        switch Int32(address.pointee.sa_family) {
        case AF_INET: length = MemoryLayout<sockaddr_in>.size
        case AF_INET6: length = MemoryLayout<sockaddr_in6>.size
        default: return nil
        }
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard
            getnameinfo(address, socklen_t(length), &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
        else { return nil }
        self.address = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let flags = Int(interface.ifa_flags)
        leadsOut = flags & Int(IFF_UP) != 0 && flags & Int(IFF_LOOPBACK) == 0
    }
}
