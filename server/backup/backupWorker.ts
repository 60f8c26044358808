import { workerData } from 'node:worker_threads'
import { writeBackup } from '#server/storage/sqliteBackup.ts'

/** Copies in a thread, so that whoever waits can be told how far it is. */
writeBackup(workerData)
