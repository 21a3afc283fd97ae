/* Notes, in the order in which they happen, what a process does to the files of one database.

   Loaded before the C library (LD_PRELOAD). OOGST_TEST_DATABASE is the path of the database; its journals begin with the
   same path, and its folder is noted when it is synchronised. OOGST_TEST_RECORD is the file of the notes, which power.py
   reads. A note is one append, so that notes of other processes come between notes and never inside them. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 65536
static char *names[MOST_FILES];
static const char FOLDER[] = ".";

struct __attribute__((packed)) head {
  char act;
  uint16_t name;
  uint64_t place;
  uint32_t length;
};

static const char *database(void) {
  const char *path = getenv("OOGST_TEST_DATABASE");
  return path ? path : "/nowhere";
}

static void note(char act, const char *name, uint64_t place, const void *content, uint32_t length) {
  static int record = -1;
  static int (*real_open)(const char *, int, ...);
  if (record < 0) {
    real_open = dlsym(RTLD_NEXT, "open64");
    record = real_open(getenv("OOGST_TEST_RECORD"), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (record < 0) abort();
  }
  struct head head = {act, (uint16_t)strlen(name), place, length};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)name, head.name}, {(void *)content, length}};
  if (writev(record, parts, 3) != (ssize_t)(sizeof head + head.name + length)) abort();
}

/* The name of a file of the database, a point for its folder, or nothing for any other file. */
static const char *name_of(const char *path) {
  const char *whole = database(), *slash = strrchr(whole, '/');
  size_t folder = (size_t)(slash - whole);
  if (!strncmp(path, whole, strlen(whole)) && !strstr(path, ".write-lock") && !strstr(path, "-shm")) return path + folder + 1;
  return !strncmp(path, whole, folder) && !path[folder] ? FOLDER : NULL;
}

static int opened(int handle, const char *path, int is_new) {
  if (handle < 0 || handle >= MOST_FILES) return handle;
  const char *name = name_of(path);
  names[handle] = name ? strdup(name) : NULL;
  if (name && is_new) note('C', name, 0, "", 0);
  return handle;
}

#define OPEN(function)                                                                              \
  int function(const char *path, int flags, ...) {                                                  \
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #function);                              \
    va_list rest;                                                                                   \
    va_start(rest, flags);                                                                          \
    int mode = (flags & O_CREAT) ? va_arg(rest, int) : 0;                                           \
    va_end(rest);                                                                                   \
    int is_new = (flags & O_CREAT) && name_of(path) && access(path, F_OK);                          \
    return opened(real(path, flags, mode), path, is_new);                                           \
  }
OPEN(open)
OPEN(open64)

static const char *known(int handle) { return handle >= 0 && handle < MOST_FILES ? names[handle] : NULL; }

#define PWRITE(function)                                                                            \
  ssize_t function(int handle, const void *content, size_t length, off64_t place) {                 \
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, #function);              \
    if (known(handle)) note('W', known(handle), (uint64_t)place, content, (uint32_t)length);        \
    return real(handle, content, length, place);                                                    \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(function)                                                                          \
  int function(int handle, off64_t size) {                                                          \
    int (*real)(int, off64_t) = dlsym(RTLD_NEXT, #function);                                        \
    if (known(handle)) note('T', known(handle), (uint64_t)size, "", 0);                             \
    return real(handle, size);                                                                      \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(function)                                                                              \
  int function(int handle) {                                                                        \
    int (*real)(int) = dlsym(RTLD_NEXT, #function);                                                 \
    if (known(handle)) note('S', known(handle), 0, "", 0);                                          \
    return real(handle);                                                                            \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
  const char *name = name_of(path);
  if (name) note('U', name, 0, "", 0);
  return real(path);
}

int close(int handle) {
  int (*real)(int) = dlsym(RTLD_NEXT, "close");
  if (known(handle)) {
    free(names[handle]);
    names[handle] = NULL;
  }
  return real(handle);
}
