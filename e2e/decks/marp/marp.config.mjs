/** Marp leaves out every HTML tag that it does not know to be safe. These two, with these attributes, it lets through. */
const shown = ['src', 'lesson', 'example', 'scene', 'base', 'poster', 'title', 'loading', 'sandbox', 'width', 'height'];
const options = ['editor', 'story', 'controls', 'autoplay', 'loop', 'transparent', 'keys', 'hop', 'view', 'lang'];

export default {
  html: {
    'kube-hop': [...shown, ...options, 'theme', 'speed'],
    script: ['src', 'defer'],
  },
};
