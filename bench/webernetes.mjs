/** The yardstick that plain Node cannot load: its files import each other without extension, so it is bundled like the engine. */
export { BaseImage, Cluster } from '@ngrok/webernetes';
