// glibc has this function from 2.36 on; libstdc++ of Debian 12 calls it, and Ubuntu 22.04 has glibc 2.35.
#include <stdint.h>
#include <sys/random.h>

uint32_t arc4random(void) {
    uint32_t number;
    while (getrandom(&number, sizeof number, 0) != sizeof number) {}
    return number;
}
