export { PartList as Component } from '../../features/parts/part-list.tsx'
